import Articles

/// A story that the log knows.
public struct KnownStory: Sendable, Hashable {
  /// Its id and title.
  public var reference: ArticleFate.StoryReference
  /// What its articles are about: terms with the number of its articles that have them.
  public var terms: [String: Int]
  /// How many articles it has.
  public var articles: Int
  /// The latest publication day of its articles; nil while none is known.
  public var latest: CalendarDate?

  /// All values; see the properties.
  public init(
    reference: ArticleFate.StoryReference, terms: [String: Int], articles: Int, latest: CalendarDate? = nil
  ) {
    self.reference = reference
    self.terms = terms
    self.articles = articles
    self.latest = latest
  }
}
