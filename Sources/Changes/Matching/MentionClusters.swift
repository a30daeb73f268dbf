/// Puts an article's mentions together with each other and with the claims that are known: the closest first.
struct MentionClusters {
  /// Mentions that state one claim.
  struct Cluster: Hashable {
    /// Their places in the list of mentions, ascending.
    var members: [Int]
    /// The place of the known claim among the candidates; nil for a new claim.
    var claim: Int?
  }

  /// How far below the threshold the mean of all comparisons of two clusters may lie.
  private static let slack = 0.1
  /// How much more alike two mentions of one article must be: it seldom says the same twice, and side by side hardly
  /// ever.
  private static let withinArticle = 0.25

  private struct Link {
    var score: Double
    var mention: Int
    var other: Int
    var isClaim: Bool
  }

  private let mentions: [MentionProfile]
  private let claims: [CandidateClaim]
  private let likely: [[Int]]
  private let matcher: ClaimMatcher
  private let context: PairContext
  /// By mention and claim how alike they are by themselves; nil where they were not compared yet.
  private var alike: [[(score: Double, likeness: Double)?]]
  /// By mention the best of these with likely claims, and by claim with the mentions that may state it.
  private var amongClaims: [Rivalry.TopTwo]
  private var amongMentions: [Rivalry.TopTwo]
  private var toMentions: [[Double]]
  private var clusters: [Cluster]
  /// The cluster in which each mention is.
  private var home: [Int]

  /// - Parameter likely: for each mention the places of the claims that it may state.
  init(
    _ mentions: [MentionProfile], _ claims: [CandidateClaim], likely: [[Int]], _ matcher: ClaimMatcher,
    _ context: PairContext
  ) {
    self.mentions = mentions
    self.claims = claims
    self.likely = likely
    self.matcher = matcher
    self.context = context
    alike = mentions.map { _ in [(score: Double, likeness: Double)?](repeating: nil, count: claims.count) }
    amongClaims = mentions.map { _ in Rivalry.TopTwo() }
    amongMentions = claims.map { _ in Rivalry.TopTwo() }
    toMentions = mentions.map { _ in [Double](repeating: 0, count: mentions.count) }
    clusters = mentions.indices.map { Cluster(members: [$0], claim: nil) }
    home = Array(mentions.indices)
  }

  /// The clusters, ordered by their first mention.
  consuming func form() -> [Cluster] {
    compareMentions()
    compareWithClaims()
    for link in links() {
      if link.isClaim { connect(link.mention, toClaim: link.other) } else { connect(link.mention, link.other) }
    }
    return clusters.filter { !$0.members.isEmpty }.sorted { $0.members[0] < $1.members[0] }
  }

  private mutating func compareMentions() {
    var own = context
    own.isWithinArticle = true
    for i in mentions.indices {
      for j in mentions.indices where j > i && !Self.areApart(mentions[i], mentions[j]) {
        toMentions[i][j] = matcher.match(mentions[i], mentions[j], own).score - Self.withinArticle
        toMentions[j][i] = toMentions[i][j]
      }
    }
  }

  private mutating func compareWithClaims() {
    for i in mentions.indices {
      for claim in likely[i] {
        let found = compare(i, claim)
        amongClaims[i].add(found.score, asRival: found.likeness)
        amongMentions[claim].add(found.score, asRival: found.score)
      }
    }
  }

  /// All pairs that may go together, the closest first.
  private mutating func links() -> [Link] {
    var links: [Link] = []
    for i in mentions.indices {
      for claim in likely[i].sorted() {
        let score = score(i, claim)
        if score >= ClaimMatcher.threshold { links.append(Link(score: score, mention: i, other: claim, isClaim: true)) }
      }
      for j in mentions.indices where j > i && toMentions[i][j] >= ClaimMatcher.threshold {
        links.append(Link(score: toMentions[i][j], mention: i, other: j, isClaim: false))
      }
    }
    return links.sorted {
      if $0.score != $1.score { return $0.score > $1.score }
      if $0.isClaim != $1.isClaim { return $0.isClaim }
      return ($0.mention, $0.other) < ($1.mention, $1.other)
    }
  }

  /// How likely a mention states a claim, beside all else that it may state and that may state it.
  private mutating func score(_ mention: Int, _ claim: Int) -> Double {
    matcher.rivalry.score(compare(mention, claim).score, among: amongClaims[mention], and: amongMentions[claim])
  }

  private mutating func compare(_ mention: Int, _ claim: Int) -> (score: Double, likeness: Double) {
    if let known = alike[mention][claim] { return known }
    let found = claims[claim].score(mentions[mention], matcher, context)
    alike[mention][claim] = found
    return found
  }

  private mutating func meanScore(of members: [Int], _ claim: Int) -> Double {
    var sum = 0.0
    for member in members { sum += score(member, claim) }
    return sum / Double(members.count)
  }

  private static let floor = ClaimMatcher.threshold - slack

  private mutating func connect(_ mention: Int, toClaim claim: Int) {
    let a = home[mention]
    guard clusters[a].claim == nil, meanScore(of: clusters[a].members, claim) >= Self.floor else { return }
    // Another cluster that states this claim already: join it if the two go together.
    if let b = clusters.firstIndex(where: { $0.claim == claim && !$0.members.isEmpty }), b != a {
      join(a, to: b)
    } else {
      clusters[a].claim = claim
    }
  }

  private mutating func connect(_ mention: Int, _ other: Int) {
    let a = home[mention]
    let b = home[other]
    guard a != b, clusters[a].claim == nil || clusters[b].claim == nil else { return }
    let cross = clusters[a].members.flatMap { i in clusters[b].members.map { toMentions[i][$0] } }
    guard cross.reduce(0, +) / Double(cross.count) >= Self.floor else { return }
    let unlabelled = clusters[a].claim == nil ? a : b
    if let label = clusters[a].claim ?? clusters[b].claim,
      meanScore(of: clusters[unlabelled].members, label) < Self.floor - Self.slack
    {
      return
    }
    join(a, to: b)
  }

  private mutating func join(_ a: Int, to b: Int) {
    clusters[b].members = (clusters[b].members + clusters[a].members).sorted()
    clusters[b].claim = clusters[b].claim ?? clusters[a].claim
    for member in clusters[a].members { home[member] = b }
    clusters[a] = Cluster(members: [], claim: nil)
  }

  /// Whether two mentions of one article cannot be the same claim: one lies within the other, since parts of one sentence
  /// say different things; or they tell different times.
  private static func areApart(_ a: MentionProfile, _ b: MentionProfile) -> Bool {
    if let first = a.span, let second = b.span, !first.overlaps(second) { return true }
    let x = a.mention.evidence
    let y = b.mention.evidence
    return x.start < y.end && y.start < x.end
  }
}
