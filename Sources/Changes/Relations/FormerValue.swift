import Claims

/// Numbers that a statement names only to say that they hold no longer: "to $230 million, from $180 million", "12 percent,
/// not 18 percent", "instead of 40".
enum FormerValue {
  private static let marks = [
    "from", "not", "instead of", "rather than", "correcting", "earlier figure of", "previous figure of",
    "compared with", "earlier given as", "first given as", "previously given as", "initially given as",
    "earlier put at", "previously put at", "initially put at",
  ]

  /// The mention's numbers without those; all of them when no other would be left.
  static func removed(from mention: ClaimMention) -> [Quantity] {
    guard mention.quantities.count > 1 else { return mention.quantities }
    let text = mention.evidence.exact.lowercased()
    let kept = mention.quantities.filter { !isFormer($0, in: text) }
    return kept.isEmpty ? mention.quantities : kept
  }

  /// Those numbers; none when no other would be left.
  static func named(in mention: ClaimMention) -> [Quantity] {
    let kept = removed(from: mention)
    return mention.quantities.filter { !kept.contains($0) }
  }

  private static func isFormer(_ quantity: Quantity, in text: String) -> Bool {
    let wanted = quantity.text.lowercased()
    return marks.contains { text.contains(" " + $0 + " " + wanted) }
  }
}
