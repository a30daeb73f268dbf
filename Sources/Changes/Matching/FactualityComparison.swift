import Claims

/// Whether and how surely: a denial is still about the same claim, so these weigh little.
enum FactualityComparison {
  static let features = [
    SlotFeature(name: "polarity-other") { a, b, _ in a.mention.polarity == b.mention.polarity ? 0 : 1 },
    SlotFeature(name: "modality-steps") { a, b, _ in Double(abs(rank(a) - rank(b))) / 2 },
    SlotFeature(name: "state-other") { a, b, _ in a.isState == b.isState ? 0 : 1 },
    SlotFeature(name: "speaker") { a, b, _ in
      a.speakers.contains(where: b.speakers.contains) ? 1 : 0
    },
    SlotFeature(name: "speaker-other") { a, b, _ in
      guard let x = a.mention.attribution.first?.entity, let y = b.mention.attribution.first?.entity else { return 0 }
      return x == y ? 0 : 1
    },
  ]

  private static func rank(_ profile: MentionProfile) -> Int {
    switch profile.mention.modality {
    case .possible: return 0
    case .planned: return 1
    case .asserted: return 2
    }
  }
}
