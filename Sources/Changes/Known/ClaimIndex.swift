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

  /// The latest article read that has that title, whatever its letter case, marks and spaces; see `TitleKey`.
  func article(title: String) throws -> KnownArticle?

  /// Whether an article that was read takes back the one with that id.
  func isRetracted(_ articleID: String) throws -> Bool

  /// How often a file with that content was dropped, whatever became of it.
  func drops(of articleID: String) throws -> Int

  /// The numbers of the claims that an article makes, the oldest first. Claims are numbered as they come.
  func claims(ofArticle id: String) throws -> [Int64]

  /// For each key the numbers of the claims filed under it, the newest first; at most `limit` each.
  func claims(filedUnder keys: [MatchingKey], limit: Int) throws -> [[Int64]]

  /// For each claim what changes with each of its events, also when a transaction was undone between: the same revision of
  /// a claim has the same reports.
  func revisions(ofClaims numbers: [Int64]) throws -> [Int64]

  /// The reports of a claim that matching compares, the oldest first: the first one, the one that stands, and the latest.
  func reports(ofClaim number: Int64) throws -> [KnownReport]

  /// The claim with that number, made with reports read before; nil when there is none.
  func claim(_ number: Int64, reports: [KnownReport]) throws -> KnownClaim?

  /// Stories whose articles have one of `terms`, with the asked terms only: those that share most first, a term counting
  /// the more the fewer stories have it, then the oldest; at most `limit`. Of a term that very many stories have the
  /// newest count.
  func stories(sharing terms: [String], limit: Int) throws -> [KnownStory]

  /// Articles read that have one of `bands` (see `ArticleSketch`), oldest first; at most `limit`.
  func nearCopies(sharing bands: [String], limit: Int) throws -> [KnownArticle]
}
