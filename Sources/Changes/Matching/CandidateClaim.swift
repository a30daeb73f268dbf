import Articles

/// A known claim made ready for comparison.
struct CandidateClaim {
  /// The claim.
  let claim: KnownClaim
  /// Its reports: of each, the profiles of its mentions, the fullest first.
  let reports: [[MentionProfile]]

  init(_ claim: KnownClaim, maker: ProfileMaker) {
    self.claim = claim
    reports = claim.reports.map { report in
      let day = report.article.published.flatMap(CalendarDate.init(iso:))
      return ([report.mention] + report.restated).map { maker.profile($0, published: day) }
    }
  }

  /// The statement of the report that stands.
  var standing: Statement {
    let index = claim.reports.firstIndex { $0.event == claim.standing } ?? reports.count - 1
    return Statement(main: reports[index][0], all: reports[index])
  }

  /// How likely a mention states this claim: the closest report counts most, and all count some, so that a claim does
  /// not drift from report to report.
  func score(_ mention: MentionProfile, _ matcher: ClaimMatcher, _ context: PairContext) -> Double {
    let best = reports.map { report in report.map { matcher.match(mention, $0, context).score }.max() ?? 0 }
    let mean = best.reduce(0, +) / Double(max(1, best.count))
    return 0.7 * (best.max() ?? 0) + 0.3 * mean
  }
}
