/// Where in their articles: news tells first what is new, so that what opens two articles of a story is likely one thing,
/// and what one tells far below is background.
enum PositionComparison {
  static let features = [
    SlotFeature(name: "lead") { a, b, _ in isAbove(lead, a) && isAbove(lead, b) ? 1 : 0 },
    SlotFeature(name: "lead-one") { a, b, _ in isAbove(lead, a) != isAbove(lead, b) ? 1 : 0 },
    SlotFeature(name: "opening") { a, b, _ in isAbove(opening, a) && isAbove(opening, b) ? 1 : 0 },
    SlotFeature(name: "opening-one") { a, b, _ in isAbove(opening, a) != isAbove(opening, b) ? 1 : 0 },
  ]

  /// The headline and about two sentences, in code points.
  private static let lead = 300
  /// The first few paragraphs.
  private static let opening = 800

  private static func isAbove(_ end: Int, _ profile: MentionProfile) -> Bool { profile.mention.evidence.start < end }
}
