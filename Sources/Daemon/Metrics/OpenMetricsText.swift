/// Metrics as text in the OpenMetrics 1.0 exposition format.
///
/// The older Prometheus text format, which node_exporter's textfile collector reads, takes the same text: that is why
/// there are no types but gauge, counter and histogram, which both know.
struct OpenMetricsText {
  /// A value with its labels.
  struct Sample {
    var labels: [(name: String, value: String)]
    var value: Double

    init(_ value: Double, _ labels: (name: String, value: String)...) {
      (self.value, self.labels) = (value, labels)
    }

    init(_ value: Int, _ labels: (name: String, value: String)...) {
      (self.value, self.labels) = (Double(value), labels)
    }
  }

  private var text = ""

  /// Everything that was added, with the end mark.
  var complete: String { text + "# EOF\n" }

  /// A value that goes up and down. `unit` is the last word of the name.
  mutating func gauge(_ name: String, _ help: String, unit: String? = nil, _ samples: [Sample]) {
    describe(name, "gauge", help, unit)
    for sample in samples { add(name, sample.labels, sample.value) }
  }

  /// A value that only goes up while the process lives; its samples are called `name_total`.
  mutating func counter(_ name: String, _ help: String, unit: String? = nil, _ samples: [Sample]) {
    describe(name, "counter", help, unit)
    for sample in samples { add(name + "_total", sample.labels, sample.value) }
  }

  /// Durations in cumulative buckets.
  mutating func histogram(_ name: String, _ help: String, _ histogram: DurationHistogram) {
    describe(name, "histogram", help, "seconds")
    var count = 0
    for (bound, inBucket) in zip(histogram.bounds.map(Self.number) + ["+Inf"], histogram.counts) {
      count += inBucket
      add(name + "_bucket", [("le", bound)], Double(count))
    }
    add(name + "_count", [], Double(count))
    add(name + "_sum", [], histogram.sum)
  }

  private mutating func describe(_ name: String, _ type: String, _ help: String, _ unit: String?) {
    text += "# TYPE \(name) \(type)\n"
    if let unit { text += "# UNIT \(name) \(unit)\n" }
    text += "# HELP \(name) \(Self.escaped(help))\n"
  }

  private mutating func add(_ name: String, _ labels: [(name: String, value: String)], _ value: Double) {
    let list = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
    text += name + (list.isEmpty ? "" : "{\(list)}") + " " + Self.number(value) + "\n"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
