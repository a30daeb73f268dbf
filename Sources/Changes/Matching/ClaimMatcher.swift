import Foundation
import Resources

/// Decides how likely two mentions state the same claim: the same truth conditions but for the slots that may change.
struct ClaimMatcher: Sendable {
  private let weights: [Double]
  private let bias: Double
  /// What else there is to match with counts too.
  let rivalry: Rivalry

  /// From this score on two mentions state the same claim.
  static let threshold = 0.5

  /// What costs most is left out where the score cannot reach this with it.
  private static let negligible = 0.1

  private static func score(_ sum: Double) -> Double { 1 / (1 + exp(-sum)) }

  /// - Throws: `ResourceError` when the table lacks the weight of a comparison.
  init(_ table: WeightTable) throws(ResourceError) {
    bias = try table.weight("bias")
    var weights: [Double] = []
    for feature in PairFeatures.all { weights.append(try table.weight(feature.name)) }
    self.weights = weights
    rivalry = try Rivalry(table)
  }

  /// The score of two mentions, 0 to 1, and the rule that decided it, if one did.
  func match(_ a: MentionProfile, _ b: MentionProfile, _ context: PairContext) -> Match {
    for rule in DecisiveRule.bySlots where rule.applies(a, b, context) {
      // What is ruled out stays a rival: when the closest claim is of another year, one that is less close is not it.
      let isApart = rule.score < Self.threshold
      return Match(
        score: rule.score, rule: rule.name,
        likeness: isApart ? likeness(a, b, context.comparing(a, b)) : rule.score)
    }
    let context = context.comparing(a, b)
    for rule in DecisiveRule.byWords where rule.applies(a, b, context) {
      return Match(score: rule.score, rule: rule.name, likeness: rule.score)
    }
    let score = likeness(a, b, context)
    return Match(score: score, rule: nil, likeness: score)
  }

  /// The score by the comparisons alone.
  private func likeness(_ a: MentionProfile, _ b: MentionProfile, _ context: PairContext) -> Double {
    var sum = bias
    var costly = 0.0
    for (feature, weight) in zip(PairFeatures.all, weights) where weight != 0 {
      if feature.isCostly { costly += max(0, weight) } else { sum += weight * feature.value(a, b, context) }
    }
    if Self.score(sum + costly) >= Self.negligible {
      for (feature, weight) in zip(PairFeatures.all, weights) where weight != 0 && feature.isCostly {
        sum += weight * feature.value(a, b, context)
      }
    }
    return Self.score(sum)
  }

  /// The comparisons of two mentions one by one, those that weigh nothing left out.
  func slots(_ a: MentionProfile, _ b: MentionProfile, _ context: PairContext) -> [MatchExplanation.Slot] {
    let context = context.comparing(a, b)
    return zip(PairFeatures.all, weights).compactMap { feature, weight in
      let value = feature.value(a, b, context)
      return weight == 0 || value == 0 ? nil : .init(name: feature.name, value: value, weight: weight)
    }
  }

  /// The outcome of one comparison.
  struct Match {
    var score: Double
    var rule: String?
    /// What the score would be without rules that set things apart.
    var likeness: Double
  }
}

/// Why two mentions were held to state the same claim, or not.
public struct MatchExplanation: Sendable, Hashable {
  /// How likely they state the same claim by themselves, 0 to 1.
  public var score: Double
  /// The rule that decided by itself; nil when the sum of the comparisons did.
  public var rule: String?
  /// The comparisons that counted, in a fixed order.
  public var slots: [Slot]

  /// One comparison.
  public struct Slot: Sendable, Hashable {
    /// What was compared.
    public var name: String
    /// How it compares, mostly 0 to 1.
    public var value: Double
    /// What one unit of it adds to the logit of the score.
    public var weight: Double
  }
}
