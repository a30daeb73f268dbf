/// Counts who stands behind a claim. An origin counts once, however many retell it.
struct SupportLedger {
  /// The support that an article's statement gives a claim.
  ///
  /// - Parameters:
  ///   - before: who stood behind it; nil for a new claim.
  ///   - origins: to whom the article's mentions trace it; empty when the article itself is the origin.
  ///   - own: under what name the article stands as its own origin.
  ///   - names: which names are of one origin.
  ///   - isCounted: whether the article, in another version, stands behind the claim already.
  /// - Returns: the support with the article, and whether it brings an origin of its own.
  static func adding(
    to before: Support?, origins: [String], own: String, names: OriginNames, isCounted: Bool
  ) -> (support: Support, isNew: Bool) {
    var support = before ?? Support(articles: 0, origins: [], independent: 0)
    if !isCounted { support.articles += 1 }
    var known = Set(support.origins.map(names.key))
    var isNew = false
    for name in origins.isEmpty ? [own] : origins where known.insert(names.key(name)).inserted {
      support.origins.append(name)
      isNew = true
    }
    support.independent = support.origins.count
    return (support, isNew)
  }
}

extension SupportLedger {
  /// The support that is left when an article no longer says so. An origin that other articles retell stays; which those
  /// are is known only of the reports at hand, so that an origin is taken away only when no report names it.
  static func removing(_ report: KnownReport, from claim: KnownClaim, names: OriginNames) -> Support {
    var support = claim.support
    support.articles = max(0, support.articles - 1)
    let key = names.key(report.origin)
    let others = claim.reports.filter { $0.article.id != report.article.id }
    let isTold = others.contains { names.key($0.origin) == key }
    if !isTold { support.origins.removeAll { names.key($0) == key } }
    support.independent = support.origins.count
    return support
  }
}
