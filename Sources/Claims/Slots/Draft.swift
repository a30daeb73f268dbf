/// A mention whose origin is not yet traced, with what tracing needs.
struct Draft: Sendable {
  var mention: ClaimMention
  var rules: [String]
  /// The frames that say it, the innermost first.
  var frames: [SayingFrame]
  /// The sentence that it stands in.
  var sentence: Int
  /// The token of its subject.
  var subject: Int?
  /// Whether it tells what happened at a date of its own.
  var isDated: Bool
  /// A time that tells something about the day of publication: of a finished event, or of something to come.
  var bound: TaggedTime?
}
