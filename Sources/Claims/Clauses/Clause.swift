/// One claim's clause, before its slots are filled.
struct Clause: Sendable, Hashable {
  /// The token that heads it: a verb, or a noun where the news is a noun.
  var head: Int
  /// The word that says what happens: the head, or a participle behind it.
  var predicate: Int
  /// The tokens from the first to the last of its evidence.
  var tokens: Range<Int>
  /// The rules that made it, first the one that found it.
  var rules: [String]
  /// The token of its subject, which may stand outside the evidence.
  var subject: Int?
  /// The head of the claim around it that it takes modality and time from.
  var source: Int?
  /// Whether it takes its modality from there as well, not only a time that stands for both.
  var inheritsModality: Bool
  /// The quotation that it is a part of.
  var quotation: Int?
  /// What its place says about its modality.
  var modality: Modality?
}
