/// What is known: a fold over the log, and what matching asks of it.
///
/// All answers depend on nothing but the applied events and are in a stable order. What an implementation throws is its
/// own; matching passes it on.
public protocol ClaimIndex {
  /// The sequence of the last event applied; 0 when there is none.
  var appliedSequence: Int { get throws }

  /// Applies the events of one transaction, all or none. Events up to `appliedSequence` are ignored.
  func apply(_ transaction: [LoggedEvent]) throws

  /// The article with that content, read or rejected; nil when the content was never seen.
  func article(id: String) throws -> KnownArticle?

  /// The latest article read under that inbox name.
  func article(name: String) throws -> KnownArticle?

  /// The latest article read that has that canonical address.
  func article(url: String) throws -> KnownArticle?

  /// How often a file with that content was dropped, whatever became of it.
  func drops(of articleID: String) throws -> Int

  /// The claims that an article makes, oldest first.
  func claims(ofArticle id: String) throws -> [KnownClaim]

  /// Claims that have one of `keys` (see `MatchingKeys`): those that share most first, then the oldest; at most `limit`.
  func claims(sharing keys: [String], limit: Int) throws -> [KnownClaim]

  /// Stories whose articles have one of `terms`: those that share most first, then the oldest; at most `limit`.
  func stories(sharing terms: [String], limit: Int) throws -> [KnownStory]

  /// Articles read that have one of `bands` (see `ArticleSketch`), oldest first; at most `limit`.
  func nearCopies(sharing bands: [String], limit: Int) throws -> [KnownArticle]
}
