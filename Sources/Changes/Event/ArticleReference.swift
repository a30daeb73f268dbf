/// An article as events name it.
public struct ArticleReference: Sendable, Hashable, Codable {
  /// `sha256:` and the hex digest of the file's bytes.
  public var id: String
  /// The file's path within the inbox; bytes that are not UTF-8 stand as `\xNN`.
  public var name: String
  /// The bytes of a name that is not UTF-8, base64; nil otherwise.
  public var nameBytes: String?
  /// The headline.
  public var title: String?
  /// The canonical address.
  public var url: String?
  /// Who published it.
  public var publisher: String?
  /// `YYYY-MM-DD`; nil only for an article that was not read.
  public var published: String?
  /// Where `published` was found.
  public var publishedFrom: PublishedFrom?
  /// ISO 639-1.
  public var language: String?

  /// Where a publication date was found.
  public enum PublishedFrom: String, Sendable, Hashable, Codable {
    case metadata, text, story, received
  }

  /// All values; see the properties.
  public init(
    id: String, name: String, nameBytes: String? = nil, title: String? = nil, url: String? = nil,
    publisher: String? = nil, published: String? = nil, publishedFrom: PublishedFrom? = nil, language: String? = nil
  ) {
    self.id = id
    self.name = name
    self.nameBytes = nameBytes
    self.title = title
    self.url = url
    self.publisher = publisher
    self.published = published
    self.publishedFrom = publishedFrom
    self.language = language
  }
}
