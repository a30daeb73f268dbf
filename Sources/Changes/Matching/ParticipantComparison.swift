/// Who takes part: subject and object by their places, then all participants whatever their places, since a passive or a
/// nominalisation moves them.
enum ParticipantComparison {
  static let features = [
    SlotFeature(name: "subject") { a, b, context in context.closest(a.subject, b.subject) },
    SlotFeature(name: "subject-other") { a, b, context in differs(a.subject, b.subject, a, b, context) },
    SlotFeature(name: "object") { a, b, context in context.closest(a.object, b.object) },
    SlotFeature(name: "object-other") { a, b, context in differs(a.object, b.object, a, b, context) },
    SlotFeature(name: "participants") { a, b, context in
      guard !a.participants.isEmpty, !b.participants.isEmpty else { return 0 }
      let covered = context.coverage(a.participants, b.participants)
      return (covered.first + covered.second) / 2
    },
  ]

  /// 1 when both name somebody in this place, and neither is anywhere in the other claim.
  private static func differs(
    _ x: [Int], _ y: [Int], _ a: MentionProfile, _ b: MentionProfile, _ context: PairContext
  ) -> Double {
    guard !x.isEmpty, !y.isEmpty else { return 0 }
    return context.closest(x, b.words) < 0.4 && context.closest(y, a.words) < 0.4 ? 1 : 0
  }
}
