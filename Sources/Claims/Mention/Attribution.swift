/// One link of the chain of those who say so.
public struct Attribution: Sendable, Hashable, Codable {
  /// Who says so, in the article's fullest words for them ("Maria Lindqvist", "sources familiar with the situation").
  public var speaker: String
  /// What kind of speaker.
  public var kind: Kind
  /// The word that says so ("said", "according to").
  public var cue: String
  /// The normal form of the speaker, the same in all articles; nil for anonymous speakers.
  public var entity: String?

  /// Kinds of speaker.
  public enum Kind: String, Sendable, Hashable, Codable {
    case person, organisation, government, anonymous, document, publisher
  }

  /// All values; see the properties.
  public init(speaker: String, kind: Kind, cue: String, entity: String? = nil) {
    self.speaker = speaker
    self.kind = kind
    self.cue = cue
    self.entity = entity
  }
}
