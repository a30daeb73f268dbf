import Articles
import Claims
import Resources

/// Compares what an article claims with what is known, and says what changed.
///
/// Pure: the same article, the same extraction and the same known events give the same events, ids included.
public struct ChangeDetector: Sendable {
  let lexicon: Lexicon
  let matcher: ClaimMatcher
  let stories: StoryFinder
  let extractionVersion: Int
  private let memory: SharedMemory

  /// - Parameters:
  ///   - dataFolder: the folder of the language data; found by `ResourceFolder` when nil.
  ///   - extractionVersion: the version of the extraction, part of all event ids.
  /// - Throws: `ResourceError` when a table is missing or damaged.
  public init(dataFolder: String? = nil, extractionVersion: Int = 1) throws {
    lexicon = try Lexicon(dataFolder: dataFolder)
    matcher = try ClaimMatcher(WeightTable(dataFolder: dataFolder))
    stories = StoryFinder(commonTerms: try CommonTerms(dataFolder: dataFolder))
    self.extractionVersion = extractionVersion
    memory = SharedMemory(lexicon: lexicon)
  }

  /// All events of one article: those of its claims in text order, and the closing one last.
  ///
  /// - Parameters:
  ///   - article: the article as it was read.
  ///   - extraction: what it claims, relative times unresolved.
  ///   - file: the file it came in.
  ///   - received: the day the file was dropped.
  ///   - index: what is known; it must not know the article's content yet.
  /// - Throws: what `index` throws.
  public func transaction(
    for article: Article, extraction: Extraction, file: ArticleFate.FileFacts, received: CalendarDate,
    index: some ClaimIndex
  ) throws -> [ChangeEvent] {
    try memory.use { memory in
      try transaction(
        for: article, extraction: extraction, file: file, received: received, index: index, memory: memory)
    }
  }

  private func transaction(
    for article: Article, extraction: Extraction, file: ArticleFate.FileFacts, received: CalendarDate,
    index: some ClaimIndex, memory: MatchingMemory
  ) throws -> [ChangeEvent] {
    let previous = try previousVersion(of: article, index: index)
    let retracted = try previous == nil ? RetractedArticle.find(by: extraction.notice, in: article, index: index) : nil
    let own = article.published?.value.full
    let found = try stories.find(terms: extraction.terms, day: own, index: index)
    let date = PublicationDate(of: article, extraction: extraction, story: found.joined, received: received)
    let sketch = ArticleSketch(text: article.text)
    let copy = try NearCopyFinder.find(sketch, previous: previous?.reference.id, index: index)
    var draft = ArticleDraft(
      article: article, date: date, sketch: sketch, previous: previous, retracted: retracted,
      story: retracted?.story ?? found.joined?.reference, copy: copy, names: lexicon.origins,
      extractionVersion: extractionVersion)

    let mentions = extraction.mentions.map { mention in
      var resolved = mention
      if date.isTrusted { resolved.time = mention.time?.resolved(published: date.day) }
      return resolved
    }
    let scope = [draft.story.id] + found.near.map(\.reference.id)
    let comparison = try Comparison(
      mentions: mentions, published: date.day, scope: scope, before: previous ?? retracted, matcher: matcher,
      memory: memory, index: index)
    for cluster in comparison.clusters where !draft.takesBack(cluster, comparison) {
      draft.add(cluster, of: comparison)
    }
    // Who takes it back once more withdraws nothing more.
    if try retracted.map({ try !index.isRetracted($0.reference.id) }) ?? true { draft.withdraw(comparison) }
    return draft.closed(extraction: extraction, file: file)
  }

  /// The version of the same article that came before: the same canonical address, or the same inbox name.
  private func previousVersion(of article: Article, index: some ClaimIndex) throws -> KnownArticle? {
    if let url = article.url?.value, let known = try index.article(url: url), known.reference.id != article.id {
      return known
    }
    guard !article.isOneOfMany, let known = try index.article(name: article.name.display),
      known.reference.id != article.id
    else { return nil }
    // Two articles of different addresses that happen to share an inbox name are two articles.
    if let url = article.url?.value, let other = known.reference.url, other != url { return nil }
    return known
  }
}
