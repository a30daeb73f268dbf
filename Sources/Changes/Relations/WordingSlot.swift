/// A quotation in other words: translated, shortened, or cleaned up on the way.
enum WordingSlot {
  static let rule = SlotRule(slot: .wording) { new, old, _ in
    guard let after = new.all.first(where: \.mention.quote), let before = old.all.first(where: \.mention.quote) else {
      return nil
    }
    guard !QuotationComparison.isSame(after.sequence, before.sequence) else { return nil }
    return SlotDifference(
      slot: .wording, before: before.mention.evidence.exact, after: after.mention.evidence.exact, kind: .rewords)
  }
}
