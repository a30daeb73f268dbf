import Claims

/// Numbers of the same thing: equal, narrower ("hundreds" → "300") or another ("at least 12" → "15", "2.6m" → "2.3m").
enum QuantitySlot {
  static let rule = SlotRule(slot: .quantity) { new, old, vocabulary in
    let after = FormerValue.removed(from: new.main.mention)
    let before = FormerValue.removed(from: old.main.mention)
    if let change = superseded(new.main.mention, after, before) { return change }
    let pairs = after.flatMap { x in before.filter { isSameThing(x, $0, vocabulary) }.map { (x, $0) } }
    if pairs.isEmpty { return filled(after, old) }
    if anyAgrees(new, old, vocabulary) {
      guard let (x, y) = pairs.first(where: { agrees($0, $1, hasMoved: isLater(new, old)) && isNarrower($0, $1) })
      else {
        return nil
      }
      return SlotDifference(slot: .quantity, before: y.text, after: x.text, kind: .narrows)
    }
    let (x, y) = pairs[0]
    return SlotDifference(slot: .quantity, before: y.text, after: x.text, kind: .conflicts)
  } isTold: {
    $0.all.contains { !$0.mention.quantities.isEmpty }
  }

  /// A number in place of the report's own, which the statement names as former ("cut to 9,300 from 12,000"): what the two
  /// call those they count does not matter then.
  private static func superseded(
    _ new: ClaimMention, _ after: [Quantity], _ before: [Quantity]
  ) -> SlotDifference? {
    for former in FormerValue.named(in: new) {
      let isTheSame = { (x: Quantity) in QuantityComparison.sameUnit(x, former) }
      guard let value = after.first(where: isTheSame),
        let standing = before.first(where: { isTheSame($0) && $0.low != nil && $0.low == former.low }),
        !before.contains(where: { isTheSame($0) && $0.low == value.low })
      else { continue }
      return SlotDifference(slot: .quantity, before: standing.text, after: value.text, kind: .conflicts)
    }
    return nil
  }

  /// Whether any two statements of the two sides agree on a number of the same thing.
  private static func anyAgrees(_ new: Statement, _ old: Statement, _ vocabulary: Vocabulary) -> Bool {
    let hasMoved = isLater(new, old)
    return new.all.flatMap { FormerValue.removed(from: $0.mention) }.contains { x in
      old.all.flatMap { FormerValue.removed(from: $0.mention) }.contains {
        isSameThing(x, $0, vocabulary) && agrees(x, $0, hasMoved: hasMoved)
      }
    }
  }

  /// Whether the two come from articles of different days.
  private static func isLater(_ new: Statement, _ old: Statement) -> Bool { new.main.published != old.main.published }

  /// Compatible, and no open bound that moved: "at least 11" and "at least 19" are two counts, and so are "at least 11"
  /// and, on another day, a number a quarter above it.
  static func agrees(_ a: Quantity, _ b: Quantity, hasMoved: Bool) -> Bool {
    guard QuantityComparison.compatible(a, b) else { return false }
    guard let low = a.low, let base = b.low else { return true }
    if a.high == nil, b.high == nil { return low == base }
    let isOpen = a.high == nil || b.high == nil
    return !(isOpen && hasMoved && max(low, base) > 1.25 * min(low, base))
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

  /// "300" within "hundreds", "276" within "more than 200", "61.3" after "about 61"; equal numbers, about or not, are not
  /// narrower.
  static func isNarrower(_ a: Quantity, _ b: Quantity) -> Bool {
    let (lowA, highA) = (a.low ?? 0, a.high ?? .infinity)
    let (lowB, highB) = (b.low ?? 0, b.high ?? .infinity)
    if b.approximate == true, a.approximate != true, lowB == highB, lowA == highA { return lowA != lowB }
    return lowA >= lowB && highA <= highB && highA - lowA < highB - lowB
  }
}
