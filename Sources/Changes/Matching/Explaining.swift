import Articles
import Claims

extension ChangeDetector {
  /// Why two statements were held to state the same claim, or not, slot by slot.
  ///
  /// The weights of words depend on what else was known when an article came; here only the two statements are, so that
  /// the score can differ a little from the one that decided.
  ///
  /// - Parameters:
  ///   - mention: the new statement, with the day its article was published (`YYYY-MM-DD`).
  ///   - report: the report it was compared with.
  public func explanation(
    of mention: ClaimMention, published: String?, against report: KnownReport
  ) -> MatchExplanation {
    let vocabulary = Vocabulary(lexicon)
    let maker = ProfileMaker(lexicon: lexicon, vocabulary: vocabulary)
    let new = maker.profile(mention, published: published.flatMap(CalendarDate.init(iso:)))
    let old = maker.profile(report.mention, published: report.article.published.flatMap(CalendarDate.init(iso:)))
    let context = PairContext(vocabulary: vocabulary, weights: WordWeights([new, old]))
    let match = matcher.match(new, old, context)
    return MatchExplanation(
      score: match.score, threshold: ClaimMatcher.threshold, rule: match.rule, slots: matcher.slots(new, old, context))
  }
}
