/// What matching keeps from article to article, so as not to make it again: words, and the claims compared lately. What
/// it answers never depends on it.
///
/// Its size is bounded: it forgets claims that were not compared for long, and all when it has met too many words.
final class MatchingMemory {
  let maker: ProfileMaker
  /// Claims: those of the current round, and those of the round before.
  private var recent: [Int64: Entry] = [:]
  private var older: [Int64: Entry] = [:]

  private struct Entry {
    var revision: Int64
    var reports: [KnownReport]
    /// Of each report those of its mentions, the fullest first.
    var profiles: [[MentionProfile]]
  }

  /// How many claims a round has: about 5 MB.
  private static let roundLimit = 1_000
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

  /// The claims with these numbers, ready for comparison.
  func candidates(_ numbers: [Int64], index: some ClaimIndex) throws -> [CandidateClaim] {
    let revisions = try index.revisions(ofClaims: numbers)
    return try zip(numbers, revisions).map { number, revision in
      CandidateClaim(number: number, reports: try entry(of: number, revision, index: index).profiles)
    }
  }

  /// The claim with that number, whole; nil when there is none.
  func claim(_ number: Int64, index: some ClaimIndex) throws -> MatchedClaim? {
    let entry = try entry(of: number, index.revisions(ofClaims: [number])[0], index: index)
    return try index.claim(number, reports: entry.reports).map { MatchedClaim(claim: $0, reports: entry.profiles) }
  }

  private func entry(of number: Int64, _ revision: Int64, index: some ClaimIndex) throws -> Entry {
    if let known = recent[number], known.revision == revision { return known }
    let entry: Entry
    if let known = older[number], known.revision == revision {
      entry = known
    } else {
      let reports = try index.reports(ofClaim: number)
      entry = Entry(revision: revision, reports: reports, profiles: reports.map(maker.profiles))
    }
    if recent.count >= Self.roundLimit {
      swap(&older, &recent)
      recent.removeAll(keepingCapacity: true)
    }
    recent[number] = entry
    return entry
  }
}
