import Articles
import Claims

/// An article's mentions, the known claims they may state, and which state which.
struct Comparison {
  /// The mentions with their times resolved, ready for comparison, in text order.
  let mentions: [MentionProfile]
  /// Which go together.
  let clusters: [MentionClusters.Cluster]
  /// The places of the claims that the article's previous version makes, or the article that it takes back.
  let claimedBefore: [Int]
  /// The claims that are stated, or were by the previous version, by their places.
  private let known: [Int: MatchedClaim]
  /// Words and their relatedness.
  let vocabulary: Vocabulary

  /// - Parameters:
  ///   - mentions: the article's, times resolved.
  ///   - published: when it was published.
  ///   - scope: the stories whose claims are looked at word by word.
  ///   - before: the article's previous version, or the one that it takes back.
  init(
    mentions: [ClaimMention], published: CalendarDate, scope: [String], before: KnownArticle?,
    matcher: ClaimMatcher, memory: MatchingMemory, index: some ClaimIndex
  ) throws {
    memory.startArticle()
    let maker = memory.maker
    vocabulary = maker.vocabulary
    self.mentions = mentions.map { maker.profile($0, published: published) }

    var numbers: [Int64] = []
    var places: [Int64: Int] = [:]
    func place(of number: Int64) -> Int {
      if let known = places[number] { return known }
      numbers.append(number)
      places[number] = numbers.count - 1
      return numbers.count - 1
    }
    let claimedBefore = try before.map { try index.claims(ofArticle: $0.reference.id) }?.map(place) ?? []
    let found = try CandidateFinder.find(mentions, scope: scope, index: index)
    let likely = found.map { claimedBefore + $0.map(place).filter { !claimedBefore.contains($0) } }
    let compared = try memory.candidates(numbers, index: index)
    self.claimedBefore = claimedBefore

    let pool = self.mentions + compared.compactMap { $0.reports.last?.first }
    let context = PairContext(vocabulary: vocabulary, weights: WordWeights(pool))
    clusters = MentionClusters(self.mentions, compared, likely: likely, matcher, context).form()
    var known: [Int: MatchedClaim] = [:]
    for place in clusters.compactMap(\.claim) + claimedBefore {
      known[place] = try memory.claim(compared[place].number, index: index)
    }
    self.known = known
  }

  /// The claim at that place, if a mention states it or the previous version did.
  func claim(at place: Int) -> MatchedClaim? { known[place] }

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
