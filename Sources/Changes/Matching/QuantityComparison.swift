import Claims

/// How many: the same number of the same thing speaks for the same claim.
enum QuantityComparison {
  static let features = [
    SlotFeature(name: "number") { a, b, _ in agreement(a.mention.quantities, b.mention.quantities) },
    // 2.3 and 2.6 million may be one count revised; 21 and 82 are two counts.
    SlotFeature(name: "number-other") { a, b, _ in
      guard relation(a.mention.quantities, b.mention.quantities) == .differs else { return 0 }
      let ratio = closestRatio(a.mention.quantities, b.mention.quantities)
      return 1 - ratio * ratio
    },
    // Two counts of dead, whatever the numbers, may be one toll.
    SlotFeature(name: "counted-alike") { a, b, context in
      relation(a.mention.quantities, b.mention.quantities) == .unknown ? 0 : context.kernel
    },
    SlotFeature(name: "scope") { a, b, _ in a.scope != nil && a.scope == b.scope ? 1 : 0 },
    SlotFeature(name: "scope-other") { a, b, _ in
      guard let x = a.scope, let y = b.scope else { return 0 }
      return x == y ? 0 : 1
    },
    SlotFeature(name: "number-missing") { a, b, _ in
      a.mention.quantities.isEmpty != b.mention.quantities.isEmpty ? 1 : 0
    },
  ]

  /// 1 for the same number of the same thing; less where only an open bound ("more than 11") lets them go together.
  private static func agreement(_ a: [Quantity], _ b: [Quantity]) -> Double {
    var best = 0.0
    for x in a {
      for y in b where sameUnit(x, y) && compatible(x, y) {
        let isOpen = (x.high == nil) != (y.high == nil) || (x.high == nil && x.low != y.low)
        best = max(best, isOpen ? 0.4 : 1)
      }
    }
    return best
  }

  /// How two lists of quantities compare.
  enum Relation { case unknown, agrees, differs }

  /// Agrees when one pair that can be the same thing is compatible; differs when such pairs exist but none is.
  static func relation(_ a: [Quantity], _ b: [Quantity]) -> Relation {
    var comparable = false
    for x in a {
      for y in b where sameUnit(x, y) {
        comparable = true
        if compatible(x, y) { return .agrees }
      }
    }
    return comparable ? .differs : .unknown
  }

  /// The smaller by the larger of the two numbers of the same thing that are closest.
  private static func closestRatio(_ a: [Quantity], _ b: [Quantity]) -> Double {
    var best = 0.0
    for x in a {
      for y in b where sameUnit(x, y) {
        guard let p = x.low ?? x.high, let q = y.low ?? y.high, max(p, q) > 0 else { continue }
        best = max(best, min(p, q) / max(p, q))
      }
    }
    return best
  }

  /// Whether two quantities may count the same: the same unit, or both count heads of no fixed measure.
  static func sameUnit(_ a: Quantity, _ b: Quantity) -> Bool {
    if a.unit == b.unit { return true }
    guard let x = a.unit, let y = b.unit else { return true }
    return !isMeasure(x) && !isMeasure(y)
  }

  /// Whether one number can satisfy both; approximate ones within a tenth.
  static func compatible(_ a: Quantity, _ b: Quantity) -> Bool {
    let slack = a.approximate == true || b.approximate == true ? 0.1 : 0.005
    let (lowA, highA) = bounds(a)
    let (lowB, highB) = bounds(b)
    return lowA <= highB * (1 + slack) && lowB <= highA * (1 + slack)
  }

  /// "%", "USD": what is measured cannot be counted in heads.
  static func isMeasure(_ unit: String) -> Bool { unit == "%" || unit == unit.uppercased() }

  private static func bounds(_ quantity: Quantity) -> (Double, Double) {
    (quantity.low ?? 0, quantity.high ?? .infinity)
  }
}
