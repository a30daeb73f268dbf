/// A known claim as far as comparing mentions with it needs.
struct CandidateClaim {
  /// Its number in the index.
  let number: Int64
  /// Its reports: of each, the profiles of its mentions, the fullest first.
  let reports: [[MentionProfile]]

  /// How likely a mention states this claim: the closest report counts most, and all count some, so that a claim does
  /// not drift from report to report.
  ///
  /// - Returns: the score, and the closest likeness whatever rules say.
  func score(
    _ mention: MentionProfile, _ matcher: ClaimMatcher, _ context: PairContext
  ) -> (score: Double, likeness: Double) {
    var (sum, closest, likeness) = (0.0, 0.0, 0.0)
    for report in reports {
      var best = 0.0
      for profile in report {
        let match = matcher.match(mention, profile, context)
        best = max(best, match.score)
        likeness = max(likeness, match.likeness)
      }
      sum += best
      closest = max(closest, best)
    }
    let score = 0.7 * closest + 0.3 * sum / Double(max(1, reports.count))
    return (score, max(score, likeness))
  }
}

/// A known claim that an article states, whole.
struct MatchedClaim {
  /// The claim.
  let claim: KnownClaim
  /// The profiles of its reports, in their order.
  let reports: [[MentionProfile]]

  /// The statement of the report that stands.
  var standing: Statement {
    let index = claim.reports.firstIndex { $0.event == claim.standing } ?? reports.count - 1
    return statement(index)
  }

  /// The latest report at hand that tells something which the one that stands leaves out, with its event: a value stands
  /// until another replaces it.
  func latest(where tells: (Statement) -> Bool) -> (statement: Statement, event: String)? {
    let index = reports.indices.last { tells(statement($0)) }
    return index.map { (statement($0), claim.reports[$0].event) }
  }

  private func statement(_ index: Int) -> Statement { Statement(main: reports[index][0], all: reports[index]) }
}
