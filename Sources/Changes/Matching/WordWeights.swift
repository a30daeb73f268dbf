import Foundation

/// How much a word tells claims apart: its inverse document frequency among the claims at hand, so that in a story about
/// a withdrawal "withdraw" weighs little and "parliament" much.
struct WordWeights {
  /// By the number of the word; words with a higher number are in no claim.
  private let weights: [Double]
  private let ofUnknown: Double

  /// - Parameter profiles: the claims at hand.
  init(_ profiles: [MentionProfile]) {
    let last = profiles.lazy.flatMap(\.words).max() ?? -1
    var counts = [Int](repeating: 0, count: last + 1)
    for profile in profiles { for word in profile.words { counts[word] += 1 } }
    let total = profiles.count
    func weight(_ count: Int) -> Double { max(0.15, log((Double(total) + 2) / Double(count + 1)) / log(10)) }
    ofUnknown = weight(0)
    // Nearly all words of a long-lived vocabulary are in none of them.
    let unknown = ofUnknown
    weights = counts.map { $0 == 0 ? unknown : weight($0) }
  }

  /// The weight of a word: 1 for one that a tenth of the claims have; never below 0.15.
  subscript(word: Int) -> Double { word < weights.count ? weights[word] : ofUnknown }
}
