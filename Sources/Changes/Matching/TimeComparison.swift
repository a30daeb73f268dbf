/// When: the same time speaks for the same claim; different times of things that happened speak against it, while a
/// date to come may slip.
enum TimeComparison {
  static let features = [
    SlotFeature(name: "time") { a, b, _ in
      guard let x = a.span, let y = b.span, x.overlaps(y) else { return 0 }
      return x.contains(y) || y.contains(x) ? 1 : 0.5
    },
    SlotFeature(name: "time-other") { a, b, _ in
      guard let x = a.span, let y = b.span, !x.overlaps(y) else { return 0 }
      return isOpen(a) && isOpen(b) ? 0.3 : 1
    },
    SlotFeature(name: "time-missing") { a, b, _ in (a.span == nil) != (b.span == nil) ? 1 : 0 },
  ]

  /// Whether its time lies ahead, and so may slip.
  static func isOpen(_ profile: MentionProfile) -> Bool { profile.mention.modality != .asserted }
}
