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
    let asked = mentions.map { Asked($0, scope: scope) }
    let keys = Array(Set(asked.lazy.flatMap(\.keys).map(\.key)))
    let filed = Filed(keys: keys, claims: try index.claims(filedUnder: keys, limit: perKey))
    return asked.map { filed.closest(to: $0) }
  }

  /// The keys of a mention.
  private struct Asked {
    /// Each with how much it counts.
    var keys: [(key: MatchingKey, factor: Double)] = []
    /// What the claim must share at least.
    let needed: Double

    init(_ mention: ClaimMention, scope: [String]) {
      let words = MatchingKeys.words(of: mention)
      for (place, story) in scope.enumerated() {
        for key in MatchingKeys.keys(ofWords: words, story: story) {
          keys.append((key, place == 0 ? 1 : 1 / CandidateFinder.elsewhere))
        }
      }
      for key in MatchingKeys.keysAcrossStories(of: mention) { keys.append((key, 1)) }
      needed = CandidateFinder.least * log(Double(CandidateFinder.perKey + 2)) * Double(words.count)
    }
  }

  /// What is filed under the keys of an article, its claims counted from 0 so that sums are kept in an array.
  private struct Filed {
    private var numbers: [Int64] = []
    private var lists: [MatchingKey: (weight: Double, places: [Int])] = [:]

    init(keys: [MatchingKey], claims: [[Int64]]) {
      var places: [Int64: Int] = [:]
      lists.reserveCapacity(keys.count)
      for (key, claims) in zip(keys, claims) where !claims.isEmpty {
        let found = claims.map { number in
          if let known = places[number] { return known }
          numbers.append(number)
          places[number] = numbers.count - 1
          return numbers.count - 1
        }
        lists[key] = (log(Double(CandidateFinder.perKey + 2) / Double(claims.count + 1)), found)
      }
    }

    func closest(to asked: Asked) -> [Int64] {
      var shared = [Double](repeating: 0, count: numbers.count)
      for (key, factor) in asked.keys {
        guard let list = lists[key] else { continue }
        let weight = list.weight * factor
        for place in list.places { shared[place] += weight }
      }
      let enough = shared.indices.filter { shared[$0] > 0 && shared[$0] >= asked.needed }
      let best = enough.sorted {
        shared[$0] != shared[$1] ? shared[$0] > shared[$1] : numbers[$0] < numbers[$1]
      }
      return best.prefix(CandidateFinder.perMention).map { numbers[$0] }
    }
  }
}
