import Articles
import Claims

/// An article's mentions, the known claims they may state, and which state which.
struct Comparison {
  /// The mentions with their times resolved, ready for comparison, in text order.
  let mentions: [MentionProfile]
  /// The known claims they were compared with.
  let candidates: [CandidateClaim]
  /// Which go together.
  let clusters: [MentionClusters.Cluster]
  /// The places among `candidates` of the claims that the article's previous version makes.
  let claimedBefore: [Int]
  /// Words and their relatedness.
  let vocabulary: Vocabulary

  /// - Parameters:
  ///   - mentions: the article's, times resolved.
  ///   - published: when it was published.
  ///   - scope: the stories whose claims are looked at word by word.
  ///   - previous: the article's previous version.
  init(
    mentions: [ClaimMention], published: CalendarDate, scope: [String], previous: KnownArticle?,
    detector: ChangeDetector, index: some ClaimIndex
  ) throws {
    let before = try previous.map { try index.claims(ofArticle: $0.reference.id) } ?? []
    var keys: [String] = []
    var seen: Set<String> = []
    for story in scope {
      for mention in mentions {
        for key in MatchingKeys.keys(of: mention, story: story) where seen.insert(key).inserted { keys.append(key) }
      }
    }
    let own = Set(before.map(\.id))
    let others = try index.claims(sharing: keys, limit: ChangeDetector.candidateLimit).filter { !own.contains($0.id) }

    vocabulary = Vocabulary(detector.lexicon)
    let maker = ProfileMaker(lexicon: detector.lexicon, vocabulary: vocabulary)
    self.mentions = mentions.map { maker.profile($0, published: published) }
    candidates = (before + others).map { CandidateClaim($0, maker: maker) }
    claimedBefore = Array(before.indices)
    let pool = self.mentions + candidates.compactMap { $0.reports.last?.first }
    let context = PairContext(vocabulary: vocabulary, weights: WordWeights(pool))
    clusters = MentionClusters.form(self.mentions, candidates, detector.matcher, context)
  }

  /// The statement that some of the article's mentions make together: the fullest of them first.
  func statement(_ members: [Int]) -> Statement {
    let all = members.map { mentions[$0] }
    var main = all[0]
    for profile in all.dropFirst() where Self.fullness(profile) > Self.fullness(main) { main = profile }
    return Statement(main: main, all: all)
  }

  /// How many slots a mention fills; the number of its words decides among equals.
  private static func fullness(_ profile: MentionProfile) -> Double {
    let mention = profile.mention
    var slots = 0.0
    if mention.subject != nil { slots += 1 }
    if mention.object != nil { slots += 1 }
    if mention.time?.value != nil { slots += 1 }
    if !mention.quantities.isEmpty { slots += 1 }
    if mention.quote { slots += 0.5 }
    slots += 0.5 * Double(min(3, mention.arguments.count))
    return slots + Double(min(profile.words.count, 40)) / 100
  }
}
