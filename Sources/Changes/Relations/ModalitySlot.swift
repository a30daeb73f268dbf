import Claims

/// The course of an event: possible, planned, happened.
enum ModalitySlot {
  static let rule = SlotRule(slot: .modality) { new, old, _ in
    let after = new.main.mention.modality
    let before = old.main.mention.modality
    guard after != before else { return nil }
    let kind: SlotDifference.Kind = rank(after) > rank(before) ? .advances : .precedes
    return SlotDifference(slot: .modality, before: before.rawValue, after: after.rawValue, kind: kind)
  }

  private static func rank(_ modality: Modality) -> Int {
    switch modality {
    case .possible: return 0
    case .planned: return 1
    case .asserted: return 2
    }
  }
}
