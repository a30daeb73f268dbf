/// One place where an article speaks of an entity.
public struct EntityMention: Sendable, Hashable {
  /// Its tokens: those of the name without title, or the head word of a description, or the pronoun.
  public var tokens: Range<Int>
  /// The index of the entity in `EntityMap.entities`.
  public var entity: Int
  /// How the article speaks of it.
  public var form: Form

  /// Forms of mention.
  public enum Form: String, Sendable, Hashable {
    /// A name or part of one.
    case name
    /// A short form in capitals ("DLA").
    case acronym
    /// The word for a country's people or things ("Danish").
    case demonym
    /// A capital that stands for its government.
    case metonym
    /// A description ("the adviser", "the Norwegian government").
    case role
    /// A pronoun.
    case pronoun
  }

  /// All values; see the properties.
  public init(tokens: Range<Int>, entity: Int, form: Form) {
    self.tokens = tokens
    self.entity = entity
    self.form = form
  }
}
