import Claims
import Foundation

/// Chooses the known claims that an article's mentions are compared with.
struct CandidateFinder {
  /// How many claims each mention is compared with at most.
  private static let perMention = 12
  /// How much of the mention's own words a claim must share to be compared, as a part of what they would count if no
  /// claim had them yet.
  private static let least = 0.12
  /// How much more of them a claim of a story that is only similar must share: most of these say something else.
  private static let elsewhere = 2.0
  /// How many claims a key can bring: of a key that more have, the newest.
  private static let perKey = 200

  /// For each mention the numbers of the claims that it shares most with, the likeliest first. A key counts the more the
  /// fewer claims have it.
  ///
  /// - Parameter scope: the stories whose claims are looked at word by word, the article's own first.
  static func find(_ mentions: [ClaimMention], scope: [String], index: some ClaimIndex) throws -> [[Int64]] {
    var filed: [MatchingKey: [Int64]] = [:]
    return try mentions.map { mention in
      let words = MatchingKeys.words(of: mention)
      var shared: [Int64: Double] = [:]
      func count(_ key: MatchingKey, as factor: Double) throws {
        let claims = try filed[key] ?? index.claims(filedUnder: key, limit: perKey)
        filed[key] = claims
        let weight = log(Double(perKey + 2) / Double(claims.count + 1)) * factor
        for claim in claims { shared[claim, default: 0] += weight }
      }
      for (place, story) in scope.enumerated() {
        for word in words { try count(MatchingKey(word: word, story: story), as: place == 0 ? 1 : 1 / elsewhere) }
      }
      for key in MatchingKeys.keysAcrossStories(of: mention) { try count(key, as: 1) }
      let needed = least * log(Double(perKey + 2)) * Double(words.count)
      let best = shared.filter { $0.value >= needed }.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
      }
      return best.prefix(perMention).map(\.key)
    }
  }
}
