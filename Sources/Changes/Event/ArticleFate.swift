/// `data` of an `article.*` event: what became of a file.
public struct ArticleFate: Sendable, Hashable, Codable {
  /// One sentence for a person.
  public var summary: String
  /// The article.
  public var article: ArticleReference
  /// The file it came in.
  public var file: FileFacts
  /// The story it belongs to; nil when it was not read.
  public var story: StoryReference?
  /// How many events of each claim type the transaction holds; nil when it was not read.
  public var claims: [String: Int]?
  /// What the article is about: the terms that place it in a story, with their counts.
  public var terms: [String: Int]?
  /// MinHash signature of the article's word shingles, base64 of little-endian UInt32; nil when it was not read.
  public var sketch: String?
  /// Why it was rejected.
  public var reason: RejectionReason?
  /// The reason in words.
  public var detail: String?
  /// The id of the article of which this is a new version.
  public var previous: String?
  /// The id of the article that most of this one is copied from without credit; nil when there is none.
  public var copyOf: String?
  /// The id of the article that this one, a notice, takes back.
  public var retracts: String?

  /// A file's facts as the folder had them.
  public struct FileFacts: Sendable, Hashable, Codable {
    /// Bytes.
    public var size: Int
    /// Modification time, RFC 3339 with nanoseconds, UTC.
    public var modified: String

    /// All values; see the properties.
    public init(size: Int, modified: String) {
      self.size = size
      self.modified = modified
    }
  }

  /// A story as events name it.
  public struct StoryReference: Sendable, Hashable, Codable {
    /// Its id.
    public var id: String
    /// Its first article's headline.
    public var title: String

    /// All values; see the properties.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// All values; see the properties.
  public init(
    summary: String, article: ArticleReference, file: FileFacts, story: StoryReference? = nil,
    claims: [String: Int]? = nil, terms: [String: Int]? = nil, sketch: String? = nil,
    reason: RejectionReason? = nil, detail: String? = nil, previous: String? = nil, copyOf: String? = nil,
    retracts: String? = nil
  ) {
    self.summary = summary
    self.article = article
    self.file = file
    self.story = story
    self.claims = claims
    self.terms = terms
    self.sketch = sketch
    self.reason = reason
    self.detail = detail
    self.previous = previous
    self.copyOf = copyOf
    self.retracts = retracts
  }
}

/// Why a file is not readable as an article. The set is fixed: people filter on it.
public enum RejectionReason: String, Sendable, Hashable, Codable, CaseIterable {
  case empty, binary, oversize, undecodable, language, format
  /// Text, but no sentences.
  case notProse = "not-prose"
}
