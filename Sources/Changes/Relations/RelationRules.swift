/// The order in time of a new statement and the report that stands.
enum ReportOrder: Sendable {
  /// The article is older than the report that stands.
  case earlier
  /// The same day, or not known.
  case same
  /// The article is newer.
  case later
}

/// From the differences to the type of the event: the table of events.md, the strongest first.
struct RelationRule: Sendable {
  /// The type it gives.
  let type: EventType
  /// Whether it applies.
  let applies: @Sendable (RelationFacts) -> Bool

  /// The strongest first; the last always applies.
  static let all = [
    RelationRule(type: .claimBackfilled) { $0.order == .earlier && $0.has(.conflicts) },
    RelationRule(type: .claimBackfilled) { $0.order == .earlier && $0.has(.precedes) },
    RelationRule(type: .claimProgressed) { $0.order == .later && $0.has(.denies) && $0.turnedTrue },
    RelationRule(type: .claimDisputed) { $0.has(.denies) },
    RelationRule(type: .claimDisputed) { $0.order == .same && $0.has(.conflicts) },
    RelationRule(type: .claimRevised) { $0.has(.conflicts) },
    RelationRule(type: .claimBackfilled) { $0.order == .earlier && $0.has(.advances) },
    RelationRule(type: .claimProgressed) { $0.has(.advances) },
    RelationRule(type: .claimRefined) { $0.has(.narrows) },
    RelationRule(type: .claimReworded) { $0.has(.rewords) },
    RelationRule(type: .claimCorroborated) { $0.isNewOrigin },
    RelationRule(type: .claimRepeated) { _ in true },
  ]

  /// The type of an event with those facts.
  static func type(for facts: RelationFacts) -> EventType {
    all.first { $0.applies(facts) }?.type ?? .claimRepeated
  }
}

/// What the type of an event is decided by.
struct RelationFacts: Sendable {
  /// What differs from the report that stands.
  var differences: [SlotDifference]
  /// Whether the article is newer than it.
  var order: ReportOrder
  /// Whether the article, or whom it credits, is independent of all who said so before.
  var isNewOrigin: Bool
  /// Whether what was not so yet is so now ("were not made public" → "were published").
  var turnedTrue: Bool

  func has(_ kind: SlotDifference.Kind) -> Bool { differences.contains { $0.kind == kind } }
}
