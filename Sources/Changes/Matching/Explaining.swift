import Articles
import Claims

extension ChangeDetector {
  /// Why two statements were held to state the same claim, or not, slot by slot.
  ///
  /// Only the two are compared. What decided when the article came counted also how they stood beside their rivals
  /// (`Rivalry`), and its weights of words depended on what else was known.
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
      score: match.score, rule: match.rule, slots: matcher.slots(new, old, context))
  }
}
