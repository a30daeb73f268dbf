/// What a rule makes of one token: the head of a clause, and whether that clause is a claim.
struct ClauseReading: Sendable, Hashable {
  /// The rule that read it.
  var rule: String
  /// Whether the clause states something that is kept as a claim.
  var isClaim: Bool
  /// Whether the evidence of the clause around it leaves it out.
  var isDetached: Bool
  /// Who or what the clause is about, where the clause itself does not say it.
  var subject: Int?
  /// The noun that a restrictive clause belongs to; the evidence then begins with that noun phrase.
  var noun: Int?
  /// The word that says what happens, where it is not the head ("the forces ⟨withdrawn⟩ by May").
  var predicate: Int?
  /// Further tokens whose subtrees belong to the evidence.
  var extra: [Int] = []
  /// A fixed evidence range, where the subtree is not the right one.
  var range: Range<Int>?
  /// What the place of the clause says about its modality.
  var modality: Modality?
  /// Whether modality and time are taken over from the clause around it ("… and the rest by 2026").
  var inherits: Bool

  init(
    _ rule: String, isClaim: Bool = true, isDetached: Bool = true, subject: Int? = nil, noun: Int? = nil,
    predicate: Int? = nil, range: Range<Int>? = nil, modality: Modality? = nil, inherits: Bool = false
  ) {
    self.rule = rule
    self.isClaim = isClaim
    self.isDetached = isDetached
    self.subject = subject
    self.noun = noun
    self.predicate = predicate
    self.range = range
    self.modality = modality
    self.inherits = inherits
  }
}

/// A rule that recognises one kind of clause by its head.
protocol ClauseRule: Sendable {
  /// What the rule makes of `token`; nil when it is not its kind.
  ///
  /// `found` holds the readings of the tokens above it in the tree.
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading?
}
