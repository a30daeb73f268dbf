/// Whether a claim is affirmed or negated.
public enum Polarity: String, Sendable, Hashable, Codable {
  case positive = "+"
  case negative = "-"
}

/// How far along, or how sure, a claim is said to be.
public enum Modality: String, Sendable, Hashable, Codable, CaseIterable {
  /// It may, could, might happen; likely.
  case possible
  /// Scheduled, intended, required, to come.
  case planned
  /// Happened or holds.
  case asserted
}
