/// A file cannot be read as an article: what is wrong with it, in words for the person who dropped it.
public struct ArticleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong; the raw values are the reasons of `article.rejected` events.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// No bytes, or white space only.
    case empty
    /// Not text: an image, a program, an archive.
    case binary
    /// Text in a charset that cannot be told or with bytes that are not valid in it.
    case undecodable
    /// Text without sentences: a log, a table, program code.
    case notProse = "not-prose"
    /// Prose in another language than English.
    case language
    /// A known format that is broken or is not used as that format says.
    case format
  }

  /// What is wrong.
  public var kind: Kind
  /// One sentence for people: what was found and where.
  public var detail: String
  /// For `language`, the ISO 639 code of the language found.
  public var language: String?
  /// For `format`, the line at fault, from 1, when there is one.
  public var line: Int?

  /// All values; see the properties.
  public init(_ kind: Kind, _ detail: String, language: String? = nil, line: Int? = nil) {
    self.kind = kind
    self.detail = detail
    self.language = language
    self.line = line
  }

  /// The sentence for people.
  public var description: String { detail }
}
