/// Where: two claims that name different places are different claims.
enum PlaceComparison {
  static let features = [
    SlotFeature(name: "place") { a, b, _ in a.places.contains(where: b.places.contains) ? 1 : 0 },
    SlotFeature(name: "place-other") { a, b, _ in isOther(a, b) ? 1 : 0 },
  ]

  /// Whether both name places, none in common, and neither place is named anywhere in the other.
  static func isOther(_ a: MentionProfile, _ b: MentionProfile) -> Bool {
    guard !a.places.isEmpty, !b.places.isEmpty, !a.places.contains(where: b.places.contains) else { return false }
    return !a.places.contains(where: b.words.contains) || !b.places.contains(where: a.words.contains)
  }
}
