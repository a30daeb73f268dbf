/// When: the same time speaks for the same claim; different times of things that happened speak against it, while a
/// date to come may slip.
enum TimeComparison {
  static let features = [
    // To share a year says less than to share a day: much happens in a year.
    SlotFeature(name: "time") { a, b, _ in
      guard let x = a.span, let y = b.span, x.overlaps(y) else { return 0 }
      let precision = max(x.length, y.length) > 100 ? 0.6 : 1
      return x.contains(y) || y.contains(x) ? precision : precision / 2
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
