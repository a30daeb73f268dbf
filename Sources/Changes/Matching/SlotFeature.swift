/// One figure about how two mentions compare, by which matching decides.
///
/// The table of all of them is `PairFeatures.all`; their weights are in `data/match-weights.tsv`.
struct SlotFeature: Sendable {
  /// Its name in the table of weights.
  let name: String
  /// Whether it takes as long as all others together; its value is then between 0 and 1.
  var isCostly = false
  /// Its value for two mentions, mostly between 0 and 1.
  let value: @Sendable (MentionProfile, MentionProfile, PairContext) -> Double
}

/// What comparisons need besides the two mentions.
struct PairContext {
  /// Words and their relatedness.
  let vocabulary: Vocabulary
  /// How much each word tells apart the claims at hand; see `WordWeights`.
  let weights: WordWeights
  /// Whether both mentions are of one article: what stands around them is partly the same then, whatever they say.
  var isWithinArticle = false
  /// How much of the words of the first mention is in the second, and the other way round; needed by many comparisons,
  /// and so reckoned once.
  private(set) var covered: (first: Double, second: Double) = (0, 0)
  /// Whether both are about the same kind of event, reckoned once as well; see `EventKernel`.
  private(set) var kernel = 0.0

  init(vocabulary: Vocabulary, weights: WordWeights) {
    self.vocabulary = vocabulary
    self.weights = weights
  }

  /// The context of the comparison of two mentions.
  func comparing(_ a: MentionProfile, _ b: MentionProfile) -> PairContext {
    var context = self
    context.covered = coverage(a.words, b.words)
    context.kernel = EventKernel.relatedness(a, b, self)
    return context
  }

  /// The best relatedness between any two words of the sets; 0 when one is empty.
  func closest(_ a: [Int], _ b: [Int]) -> Double {
    var best = 0.0
    for x in a { for y in b { best = max(best, vocabulary.relatedness(x, y)) } }
    return best
  }

  /// How much of the words of `a` is in `b`, each by its weight, related words in part: 0 to 1.
  func coverage(of a: [Int], by b: [Int]) -> Double { coverage(a, b, bothWays: false).first }

  /// The same both ways.
  func coverage(_ a: [Int], _ b: [Int]) -> (first: Double, second: Double) { coverage(a, b, bothWays: true) }

  private func coverage(_ a: [Int], _ b: [Int], bothWays: Bool) -> (first: Double, second: Double) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: b.count) { bests in
      bests.initialize(repeating: 0)
      var (sum, found) = (0.0, 0.0)
      for word in a {
        var best = 0
        for place in b.indices {
          let related = vocabulary.hundredths(word, b[place])
          best = max(best, related)
          bests[place] = max(bests[place], related)
        }
        let weight = weights[word]
        sum += weight
        found += weight * Self.share(best)
      }
      let first = sum > 0 ? found / sum : 0
      guard bothWays else { return (first, 0) }
      (sum, found) = (0, 0)
      for place in b.indices {
        let weight = weights[b[place]]
        sum += weight
        found += weight * Self.share(bests[place])
      }
      return (first, sum > 0 ? found / sum : 0)
    }
  }

  /// A related word covers another in part.
  private static func share(_ hundredths: Int) -> Double {
    hundredths == 100 ? 1 : Double(hundredths) / 100 * 0.8
  }
}
