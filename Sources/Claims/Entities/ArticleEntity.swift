/// Somebody or something that an article names, under one form for all its mentions.
public struct ArticleEntity: Sendable, Hashable {
  /// Its place in `EntityMap.entities`.
  public var id: Int
  /// The form that is the same in all articles that use the same full name, or another name from the tables
  /// ("united states" for U.S. and American, "maria lindqvist").
  public var normal: String
  /// The fullest name in the article, without title ("Ana Torres").
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Lower-case words for its role or nature, fullest first ("foreign affairs adviser", "adviser").
  public var roles: [String]
  /// The tokens of the first description beside its name ("the French president's foreign affairs adviser").
  public var description: Range<Int>?
  /// The normal form of the country it belongs to, as far as the article says so beside its name.
  public var country: String?
  /// Man or woman, where a title or a pronoun tells.
  public var gender: Gender?

  /// Kinds of entity.
  public enum Kind: String, Sendable, Hashable {
    case person, organisation, country, government, place, outlet, other
  }

  /// What a pronoun or title tells of a person.
  public enum Gender: String, Sendable, Hashable { case male, female }

  /// All values; see the properties.
  public init(
    id: Int, normal: String, name: String, kind: Kind, roles: [String] = [], description: Range<Int>? = nil,
    country: String? = nil, gender: Gender? = nil
  ) {
    self.id = id
    self.normal = normal
    self.name = name
    self.kind = kind
    self.roles = roles
    self.description = description
    self.country = country
    self.gender = gender
  }

  /// What kind of speaker it is when it says something.
  public var speakerKind: Attribution.Kind {
    switch kind {
    case .person, .other: .person
    case .organisation, .place: .organisation
    case .country, .government: .government
    case .outlet: .publisher
    }
  }
}
