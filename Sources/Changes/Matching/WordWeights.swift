import Foundation

/// How much a word tells claims apart: its inverse document frequency among the claims at hand, so that in a story about
/// a withdrawal "withdraw" weighs little and "parliament" much.
struct WordWeights {
  private let counts: [Int: Int]
  private let total: Int

  /// - Parameter profiles: the claims at hand.
  init(_ profiles: [MentionProfile]) {
    var counts: [Int: Int] = [:]
    for profile in profiles { for word in profile.words { counts[word, default: 0] += 1 } }
    self.counts = counts
    total = profiles.count
  }

  /// The weight of a word: 1 for one that a tenth of the claims have; never below 0.15.
  subscript(word: Int) -> Double {
    let count = Double(counts[word] ?? 0)
    return max(0.15, log((Double(total) + 2) / (count + 1)) / log(10))
  }
}
