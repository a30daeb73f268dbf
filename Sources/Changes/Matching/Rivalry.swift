import Foundation
import Resources

/// How a mention and a claim stand beside their rivals: a likeness that is middling by itself decides when nothing else
/// that the article says comes near that claim, and no other claim near that mention.
struct Rivalry: Sendable {
  private let bias: Double
  private let alike: Double
  private let clearestLead: Double
  private let smallestLead: Double
  private let isFirstForBoth: Double
  private let isFirstForOne: Double

  /// Scores count from here to as far from 1: what is nearer to certain says no more.
  private static let least = 0.01

  /// - Throws: `ResourceError` when the table lacks a weight.
  init(_ table: WeightTable) throws(ResourceError) {
    bias = try table.weight("rivalry-bias")
    alike = try table.weight("rivalry-alike")
    clearestLead = try table.weight("rivalry-clearest-lead")
    smallestLead = try table.weight("rivalry-smallest-lead")
    isFirstForBoth = try table.weight("rivalry-first-for-both")
    isFirstForOne = try table.weight("rivalry-first-for-one")
  }

  /// The score of a mention and a claim, 0 to 1.
  ///
  /// - Parameters:
  ///   - score: how alike they are by themselves, 0 to 1.
  ///   - claims: what the mention scores with all claims.
  ///   - mentions: what the claim scores with all mentions of the article.
  func score(_ score: Double, among claims: TopTwo, and mentions: TopTwo) -> Double {
    let own = Self.logit(score)
    let leads = [own - Self.logit(claims.rival(of: score)), own - Self.logit(mentions.rival(of: score))]
    let (clearest, smallest) = (max(leads[0], leads[1]), min(leads[0], leads[1]))
    var sum = bias + alike * own + clearestLead * clearest + smallestLead * smallest
    if smallest >= 0 { sum += isFirstForBoth }
    if clearest >= 0 { sum += isFirstForOne }
    return 1 / (1 + exp(-sum))
  }

  private static func logit(_ score: Double) -> Double {
    let kept = min(max(score, least), 1 - least)
    return log(kept / (1 - kept))
  }

  /// The two highest of some scores.
  struct TopTwo {
    private var first = 0.0
    private var second = 0.0

    /// Takes in one more score, and what it counts as beside others: more than itself where a rule ruled it out.
    mutating func add(_ score: Double, asRival rival: Double) {
      if rival > first { (first, second) = (rival, first) } else { second = max(second, rival) }
    }

    /// The highest among the others, when `score` is one of those taken in and not ruled out.
    func rival(of score: Double) -> Double { score >= first ? second : first }
  }
}
