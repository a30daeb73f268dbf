/// Who or what takes part in a claim.
public struct Participant: Sendable, Hashable, Codable {
  /// The words, pronouns resolved where they could be.
  public var text: String
  /// The lemma of its head word, lower case ("hundreds of coalition troops" → "troop").
  public var head: String
  /// The normal form of the entity it names or belongs to, the same in all articles ("united states"); nil when it
  /// names none.
  public var entity: String?

  /// All values; see the properties.
  public init(text: String, head: String, entity: String? = nil) {
    self.text = text
    self.head = head
    self.entity = entity
  }
}

/// What is said to happen or to hold.
public struct Predicate: Sendable, Hashable, Codable {
  /// The words ("have reached", "withdrawal").
  public var text: String
  /// The lemma of its head word, with its particle if it has one ("break down").
  public var lemma: String

  /// All values; see the properties.
  public init(text: String, lemma: String) {
    self.text = text
    self.lemma = lemma
  }
}

/// A participant, place or manner that is neither subject nor object.
public struct Argument: Sendable, Hashable, Codable {
  /// How it is tied to the predicate: the preposition ("from", "in", "by"), "to" for a recipient, or "as".
  public var role: String
  /// The words.
  public var text: String
  /// The lemma of its head word, lower case.
  public var head: String?
  /// The normal form of the entity it names, if it names one.
  public var entity: String?

  /// All values; see the properties.
  public init(role: String, text: String, head: String? = nil, entity: String? = nil) {
    self.role = role
    self.text = text
    self.head = head
    self.entity = entity
  }
}
