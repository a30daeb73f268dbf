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
  private static let withinArticle = 0.3

  /// The clusters, ordered by their first mention.
  static func form(
    _ mentions: [MentionProfile], _ claims: [CandidateClaim], _ matcher: ClaimMatcher, _ context: PairContext
  ) -> [Cluster] {
    let toClaims = mentions.map { mention in claims.map { $0.score(mention, matcher, context) } }
    // What stands around two mentions of one article is partly the same, whatever they say.
    let alone = mentions.map { mention in
      var alone = mention
      alone.surroundings = []
      return alone
    }
    var toMentions = mentions.map { _ in [Double](repeating: 0, count: mentions.count) }
    for i in mentions.indices {
      for j in mentions.indices where j > i && !areApart(mentions[i], mentions[j]) {
        toMentions[i][j] = matcher.match(alone[i], alone[j], context).score - withinArticle
        toMentions[j][i] = toMentions[i][j]
      }
    }

    struct Link { var score: Double; var mention: Int; var other: Int; var isClaim: Bool }
    var links: [Link] = []
    for i in mentions.indices {
      for (c, score) in toClaims[i].enumerated() where score >= ClaimMatcher.threshold {
        links.append(Link(score: score, mention: i, other: c, isClaim: true))
      }
      for j in mentions.indices where j > i && toMentions[i][j] >= ClaimMatcher.threshold {
        links.append(Link(score: toMentions[i][j], mention: i, other: j, isClaim: false))
      }
    }
    links.sort {
      if $0.score != $1.score { return $0.score > $1.score }
      if $0.isClaim != $1.isClaim { return $0.isClaim }
      return ($0.mention, $0.other) < ($1.mention, $1.other)
    }

    var clusters = mentions.indices.map { Cluster(members: [$0], claim: nil) }
    var home = Array(mentions.indices)
    let floor = ClaimMatcher.threshold - slack
    func mean(_ values: [Double]) -> Double { values.isEmpty ? 1 : values.reduce(0, +) / Double(values.count) }
    for link in links {
      let a = home[link.mention]
      if link.isClaim {
        guard clusters[a].claim == nil else { continue }
        guard mean(clusters[a].members.map { toClaims[$0][link.other] }) >= floor else { continue }
        // Another cluster that states this claim already: join it if the two go together.
        if let b = clusters.firstIndex(where: { $0.claim == link.other && !$0.members.isEmpty }), b != a {
          join(a, b)
        } else {
          clusters[a].claim = link.other
        }
      } else {
        let b = home[link.other]
        guard a != b, clusters[a].claim == nil || clusters[b].claim == nil else { continue }
        let cross = clusters[a].members.flatMap { i in clusters[b].members.map { toMentions[i][$0] } }
        guard mean(cross) >= floor else { continue }
        let label = clusters[a].claim ?? clusters[b].claim
        let unlabelled = clusters[a].claim == nil ? a : b
        if let label, mean(clusters[unlabelled].members.map { toClaims[$0][label] }) < floor - slack { continue }
        join(a, b)
      }
    }

    func join(_ a: Int, _ b: Int) {
      clusters[b].members = (clusters[b].members + clusters[a].members).sorted()
      clusters[b].claim = clusters[b].claim ?? clusters[a].claim
      for member in clusters[a].members { home[member] = b }
      clusters[a] = Cluster(members: [], claim: nil)
    }
    return clusters.filter { !$0.members.isEmpty }.sorted { $0.members[0] < $1.members[0] }
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
