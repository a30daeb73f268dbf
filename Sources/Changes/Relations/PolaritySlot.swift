/// Affirmed and denied: "denied doing a deal" against "was part of a swap".
enum PolaritySlot {
  static let rule = SlotRule(slot: .polarity) { new, old, _ in
    let before = old.main.mention.polarity
    let after = new.main.mention.polarity
    guard before != after else { return nil }
    return SlotDifference(slot: .polarity, before: before.rawValue, after: after.rawValue, kind: .denies)
  }
}
