import Articles
import Claims
import Resources

/// Compares mentions as matching does, figure by figure: for fitting the weights and judging them.
public struct MentionComparer: Sendable {
  private let lexicon: Lexicon
  private let matcher: ClaimMatcher

  /// Reads the language data and the weights.
  ///
  /// - Parameter dataFolder: the data folder; found by `ResourceFolder` when nil.
  /// - Throws: `ResourceError` when a table is missing or damaged.
  public init(dataFolder: String? = nil) throws(ResourceError) {
    lexicon = try Lexicon(dataFolder: dataFolder)
    matcher = try ClaimMatcher(WeightTable(dataFolder: dataFolder))
  }

  /// The names of the comparisons, in the order of `Pair.values`.
  public static var features: [String] { PairFeatures.all.map(\.name) }

  /// How two mentions compare.
  public struct Pair: Sendable {
    /// The value of each comparison.
    public var values: [Double]
    /// The score that matching gives them, 0 to 1.
    public var score: Double
    /// The rule that decides by itself, if one does.
    public var rule: String?
  }

  /// Compares the pairs of a list of mentions that stand by their places in it. Words count by how rare they are among
  /// all of the list.
  ///
  /// - Parameter mentions: each with its article's name, and the day on which that was published (`YYYY-MM-DD`).
  public func compare(
    _ mentions: [(mention: ClaimMention, article: String, published: String?)], pairs: [(Int, Int)]
  ) -> [Pair] {
    let vocabulary = Vocabulary(lexicon)
    let maker = ProfileMaker(lexicon: lexicon, vocabulary: vocabulary)
    let profiles = mentions.map { maker.profile($0.mention, published: $0.published.flatMap(CalendarDate.init(iso:))) }
    let context = PairContext(vocabulary: vocabulary, weights: WordWeights(profiles))
    return pairs.map { i, j in
      var context = context
      context.isWithinArticle = mentions[i].article == mentions[j].article
      let own = context.comparing(profiles[i], profiles[j])
      let match = matcher.match(profiles[i], profiles[j], context)
      return Pair(
        values: PairFeatures.all.map { $0.value(profiles[i], profiles[j], own) }, score: match.score, rule: match.rule)
    }
  }
}
