/// An article that the log knows.
public struct KnownArticle: Sendable, Hashable {
  /// The article as its events name it.
  public var reference: ArticleReference
  /// Why it was rejected; nil when it was read.
  public var rejection: RejectionReason?
  /// The reason in words.
  public var detail: String?
  /// Its story; nil when it was rejected.
  public var story: ArticleFate.StoryReference?
  /// What it is about.
  public var terms: [String: Int]
  /// Its word shingles' signature; see `ArticleSketch`.
  public var sketch: String?
  /// The article from which it is copied without credit, by its id.
  public var copyOf: String?
  /// The sequence of its closing event.
  public var sequence: Int

  /// All values; see the properties.
  public init(
    reference: ArticleReference, rejection: RejectionReason? = nil, detail: String? = nil,
    story: ArticleFate.StoryReference? = nil, terms: [String: Int] = [:], sketch: String? = nil, copyOf: String? = nil,
    sequence: Int
  ) {
    self.reference = reference
    self.rejection = rejection
    self.detail = detail
    self.story = story
    self.terms = terms
    self.sketch = sketch
    self.copyOf = copyOf
    self.sequence = sequence
  }

  /// Whether it was read.
  public var isAccepted: Bool { rejection == nil }
}
