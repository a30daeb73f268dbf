import Articles
import Claims

/// One mention made ready for comparison: its words by their numbers in a `Vocabulary`, its times as days. All lists of
/// words have each word once, in text order.
///
/// A class, because it is handed round more often than made.
final class MentionProfile {
  /// The mention.
  let mention: ClaimMention
  /// When its article was published.
  let published: CalendarDate?
  /// The words that say what happens: the predicate, and the object's head when the predicate says little.
  let predicates: [Int]
  /// Whether it says that something holds, rather than happens.
  let isState: Bool
  /// Head words of the subject and its entity.
  let subject: [Int]
  /// Head words of the object and its entity.
  let object: [Int]
  /// All who take part: those of the subject, the object and the other arguments.
  let participants: [Int]
  /// Of a mention whose predicate says little: the participants that are no names, for these say what it is about.
  let topics: [Int]
  /// The entities of participants whose preposition tells a place.
  let places: [Int]
  /// Content words of the evidence and of its participants.
  let words: [Int]
  /// Content words around the evidence, as far as the mention keeps them.
  let surroundings: [Int]
  /// `words`, then `surroundings`.
  let wordsAround: [Int]
  /// The words of the evidence in lower case, all of them, as often as they stand there; numbered as tokens.
  let sequence: [Int]
  /// The last words of the names that the subject, the object and the place give, numbered as tokens; see `NameFinder`.
  let names: [[Int]]
  /// All words of the mention and its participants, numbered as tokens.
  let tokens: [Int]
  /// How much of a whole it is about, as far as it says.
  let scope: ScopeWords.Scope?
  /// The days of its time.
  let span: TimeSpan?
  /// The entities of its speakers, the innermost first.
  let speakers: [String]

  init(
    mention: ClaimMention, published: CalendarDate?, predicates: [Int], isState: Bool, subject: [Int], object: [Int],
    participants: [Int], topics: [Int], places: [Int], words: [Int], surroundings: [Int], wordsAround: [Int],
    sequence: [Int], names: [[Int]], tokens: [Int], scope: ScopeWords.Scope?, span: TimeSpan?, speakers: [String]
  ) {
    self.mention = mention
    self.published = published
    self.predicates = predicates
    self.isState = isState
    self.subject = subject
    self.object = object
    self.participants = participants
    self.topics = topics
    self.places = places
    self.words = words
    self.surroundings = surroundings
    self.wordsAround = wordsAround
    self.sequence = sequence
    self.names = names
    self.tokens = tokens
    self.scope = scope
    self.span = span
    self.speakers = speakers
  }
}
