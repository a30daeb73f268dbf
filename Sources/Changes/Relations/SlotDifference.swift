/// How a new statement differs in one slot from a report of the same claim.
struct SlotDifference: Hashable {
  /// The slot.
  var slot: SlotChange.Slot
  /// The value of the report; nil when it has none.
  var before: String?
  /// The value of the new statement.
  var after: String?
  /// What the difference amounts to.
  var kind: Kind

  /// What a difference amounts to.
  enum Kind: Hashable {
    /// Compatible and more specific, or filled in.
    case narrows
    /// Both cannot hold.
    case conflicts
    /// One affirms what the other denies.
    case denies
    /// The event moved on in its course.
    case advances
    /// The event is told at an earlier point of its course.
    case precedes
    /// The same, in other words.
    case rewords
  }
}

/// Compares one slot of a new statement with a report of the same claim.
struct SlotRule: Sendable {
  /// The slot.
  let slot: SlotChange.Slot
  /// The difference; nil when there is none, or when the slot cannot be compared.
  let compare: @Sendable (Statement, Statement, Vocabulary) -> SlotDifference?
  /// Whether a statement tells the slot: where the report that stands does not, an earlier one that does is compared. Nil
  /// for a slot that every statement has.
  var isTold: (@Sendable (Statement) -> Bool)?

  /// One for each slot that can change, the most telling first.
  static let all = [
    PolaritySlot.rule, QuantitySlot.rule, TimeSlot.rule, ModalitySlot.rule, SpeakerSlot.rule, PlaceSlot.rule,
    WordingSlot.rule,
  ]
}

/// What one article says of one claim: its fullest mention, and all of them.
struct Statement {
  /// The fullest.
  var main: MentionProfile
  /// All in text order, the fullest among them.
  var all: [MentionProfile]
  /// Whether it is somebody's own words.
  var isQuoted: Bool { all.contains(where: \.mention.quote) }
}
