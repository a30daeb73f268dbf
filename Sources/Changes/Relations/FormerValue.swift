import Claims

/// Numbers that a statement names only to say that they hold no longer: "to $230 million, from $180 million", "12 percent,
/// not 18 percent", "instead of 40".
enum FormerValue {
  private static let marks = [
    "from", "not", "instead of", "rather than", "correcting", "earlier figure of", "previous figure of",
    "compared with",
    "down from", "up from",
  ]

  /// The mention's numbers without those; all of them when no other would be left.
  static func removed(from mention: ClaimMention) -> [Quantity] {
    guard mention.quantities.count > 1 else { return mention.quantities }
    let text = mention.evidence.exact.lowercased()
    let kept = mention.quantities.filter { !isFormer($0, in: text) }
    return kept.isEmpty ? mention.quantities : kept
  }

  private static func isFormer(_ quantity: Quantity, in text: String) -> Bool {
    let wanted = quantity.text.lowercased()
    return marks.contains { text.contains(" " + $0 + " " + wanted) }
  }
}
