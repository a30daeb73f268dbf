/// One article as it was dropped: its decoded text and what the text or its metadata say about it.
///
/// `text` is the whole file as decoded, unchanged, metadata lines included; all offsets into it count Unicode code
/// points.
public struct Article: Sendable, Hashable {
  /// `sha256:` and the hex digest of the file's bytes.
  public var id: String
  /// The path within the inbox, for people and for events.
  public var name: FileName
  /// The decoded text.
  public var text: String
  /// The code-point ranges of lines that are metadata ("Published: 2024-09-06") and not prose.
  public var metadataLines: [Range<Int>]
  /// The headline.
  public var title: Sourced<String>?
  /// The canonical address.
  public var url: Sourced<String>?
  /// Who published it ("www.npr.org", "The Independent").
  public var publisher: Sourced<String>?
  /// Who wrote it.
  public var author: Sourced<String>?
  /// When it was published, as far as the article itself says; the year may be missing ("24 July").
  public var published: Sourced<PartialDate>?
  /// ISO 639-1 code of the language it is written in.
  public var language: String

  /// Whether it is one of many articles of its file, which share the file's name.
  public var isOneOfMany: Bool { id.contains("#") }

  /// All values; see the properties.
  public init(
    id: String, name: FileName, text: String, metadataLines: [Range<Int>] = [], title: Sourced<String>? = nil,
    url: Sourced<String>? = nil, publisher: Sourced<String>? = nil, author: Sourced<String>? = nil,
    published: Sourced<PartialDate>? = nil, language: String = "en"
  ) {
    self.id = id
    self.name = name
    self.text = text
    self.metadataLines = metadataLines
    self.title = title
    self.url = url
    self.publisher = publisher
    self.author = author
    self.published = published
    self.language = language
  }
}
