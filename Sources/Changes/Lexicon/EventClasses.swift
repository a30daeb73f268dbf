import Resources

/// Words that news uses for the same kind of event, people or thing, where WordNet keeps them apart.
struct EventClasses: Sendable {
  private let classes: [String: [Int]]

  /// Reads `data/event-classes.tsv`.
  init(dataFolder: String?) throws(ResourceError) {
    var classes: [String: [Int]] = [:]
    for (number, row) in try DataTable("event-classes", in: dataFolder).rows.enumerated() {
      for word in row[1].split(separator: "|") { classes[String(word), default: []].append(number) }
    }
    self.classes = classes
  }

  /// The classes that a base form belongs to.
  func classes(of base: String) -> [Int] { classes[base] ?? [] }
}
