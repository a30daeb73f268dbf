/// What matching keeps from article to article, so as not to make it again: words, and the reports compared lately. What
/// it answers never depends on it.
///
/// Its size is bounded: it forgets reports that were not compared for long, and all when it has met too many words.
final class MatchingMemory {
  let maker: ProfileMaker
  /// Reports: those of the current round, and those of the round before.
  private var recent: [ReportHandle: Entry] = [:]
  private var older: [ReportHandle: Entry] = [:]

  private struct Entry {
    var report: KnownReport
    /// Of its mentions, the fullest first.
    var profiles: [MentionProfile]
  }

  /// How many reports a round has: about 5 MB.
  private static let roundLimit = 2_000
  /// How many words are kept: about 6 MB.
  private static let wordLimit = 20_000

  init(lexicon: Lexicon) {
    maker = ProfileMaker(lexicon: lexicon, vocabulary: Vocabulary(lexicon))
  }

  /// Makes room, before the words of an article are numbered.
  func startArticle() {
    guard maker.vocabulary.count > Self.wordLimit else { return }
    maker.vocabulary.removeAll()
    recent.removeAll(keepingCapacity: true)
    older.removeAll(keepingCapacity: true)
  }

  /// The claim with that number, ready for comparison.
  func candidate(_ number: Int64, index: some ClaimIndex) throws -> CandidateClaim {
    CandidateClaim(number: number, reports: try entries(of: number, index: index).map(\.profiles))
  }

  /// The claim with that number, whole; nil when there is none.
  func claim(_ number: Int64, index: some ClaimIndex) throws -> MatchedClaim? {
    let entries = try entries(of: number, index: index)
    return try index.claim(number, reports: entries.map(\.report)).map {
      MatchedClaim(claim: $0, reports: entries.map(\.profiles))
    }
  }

  private func entries(of number: Int64, index: some ClaimIndex) throws -> [Entry] {
    try index.reports(ofClaim: number).compactMap { handle in
      if let known = recent[handle] { return known }
      guard let found = try older[handle] ?? read(handle, index: index) else { return nil }
      if recent.count >= Self.roundLimit {
        swap(&older, &recent)
        recent.removeAll(keepingCapacity: true)
      }
      recent[handle] = found
      return found
    }
  }

  private func read(_ handle: ReportHandle, index: some ClaimIndex) throws -> Entry? {
    try index.report(handle.sequence).map { Entry(report: $0, profiles: maker.profiles($0)) }
  }
}
