import Claims

/// Numbers of the same thing: equal, narrower ("hundreds" → "300") or another ("at least 12" → "15", "2.6m" → "2.3m").
enum QuantitySlot {
  static let rule = SlotRule(slot: .quantity) { new, old, vocabulary in
    let after = new.main.mention.quantities
    let before = old.main.mention.quantities
    let pairs = after.flatMap { x in before.filter { isSameThing(x, $0, vocabulary) }.map { (x, $0) } }
    if pairs.isEmpty { return filled(after, old) }
    if anyAgrees(new, old, vocabulary) {
      guard let (x, y) = pairs.first(where: { QuantityComparison.compatible($0, $1) && isNarrower($0, $1) }) else {
        return nil
      }
      return SlotDifference(slot: .quantity, before: y.text, after: x.text, kind: .narrows)
    }
    let (x, y) = pairs[0]
    return SlotDifference(slot: .quantity, before: y.text, after: x.text, kind: .conflicts)
  }

  /// Whether any two statements of the two sides agree on a number of the same thing.
  private static func anyAgrees(_ new: Statement, _ old: Statement, _ vocabulary: Vocabulary) -> Bool {
    new.all.flatMap(\.mention.quantities).contains { x in
      old.all.flatMap(\.mention.quantities).contains {
        isSameThing(x, $0, vocabulary) && QuantityComparison.compatible(x, $0)
      }
    }
  }

  /// A number where the report has none at all.
  private static func filled(_ after: [Quantity], _ old: Statement) -> SlotDifference? {
    guard let first = after.first, old.all.allSatisfy(\.mention.quantities.isEmpty) else { return nil }
    return SlotDifference(slot: .quantity, before: nil, after: first.text, kind: .narrows)
  }

  static func isSameThing(_ a: Quantity, _ b: Quantity, _ vocabulary: Vocabulary) -> Bool {
    // "All but three", "one of them": what is counted need not be named again.
    guard let x = a.unit, let y = b.unit else { return !QuantityComparison.isMeasure(a.unit ?? b.unit ?? "person") }
    if x == y { return true }
    if QuantityComparison.isMeasure(x) || QuantityComparison.isMeasure(y) { return false }
    return vocabulary.relatedness(vocabulary.number(ofForm: x), vocabulary.number(ofForm: y)) >= 0.4
  }

  /// "300" within "hundreds", "276" within "more than 200"; equal numbers, about or not, are not narrower.
  static func isNarrower(_ a: Quantity, _ b: Quantity) -> Bool {
    let (lowA, highA) = (a.low ?? 0, a.high ?? .infinity)
    let (lowB, highB) = (b.low ?? 0, b.high ?? .infinity)
    return lowA >= lowB && highA <= highB && highA - lowA < highB - lowB
  }
}
