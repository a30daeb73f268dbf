/// One claim as one article makes it: the words that carry it and what a careful reader takes from them.
///
/// The contract is docs/events.md, `mention`. Unknown is nil or empty, never a guess.
public struct ClaimMention: Sendable, Hashable, Codable {
  /// The smallest clause that carries the claim, with its place in the article's text.
  public var evidence: Evidence
  /// The claim as a self-contained sentence, pronouns and gaps filled.
  public var text: String
  /// Who or what it is about.
  public var subject: Participant?
  /// What is said to happen or to hold.
  public var predicate: Predicate
  /// The direct object or the complement.
  public var object: Participant?
  /// Further participants, places and manners, in text order.
  public var arguments: [Argument]
  /// When.
  public var time: TimeExpression?
  /// How many, how much; in text order.
  public var quantities: [Quantity]
  /// Whether it is affirmed or negated.
  public var polarity: Polarity
  /// How sure, or how far along, it is said to be.
  public var modality: Modality
  /// Whether the evidence is somebody's words inside quotation marks.
  public var quote: Bool
  /// Who says so, from the innermost speaker outwards; empty when the article speaks in its own voice.
  public var attribution: [Attribution]
  /// The most upstream organisation to which this statement is traced; nil when the article itself is the origin.
  public var origin: String?

  /// All values; see the properties.
  public init(
    evidence: Evidence, text: String, subject: Participant? = nil, predicate: Predicate, object: Participant? = nil,
    arguments: [Argument] = [], time: TimeExpression? = nil, quantities: [Quantity] = [],
    polarity: Polarity = .positive, modality: Modality = .asserted, quote: Bool = false,
    attribution: [Attribution] = [], origin: String? = nil
  ) {
    self.evidence = evidence
    self.text = text
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.arguments = arguments
    self.time = time
    self.quantities = quantities
    self.polarity = polarity
    self.modality = modality
    self.quote = quote
    self.attribution = attribution
    self.origin = origin
  }
}
