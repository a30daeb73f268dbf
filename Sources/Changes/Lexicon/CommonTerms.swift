import Foundation
import Resources

/// How common words are in news of any topic.
struct CommonTerms: Sendable {
  private let topics: [String: Int]
  private static let total = 33.0

  /// Reads `data/common-terms.tsv`.
  init(dataFolder: String?) throws(ResourceError) {
    var topics: [String: Int] = [:]
    for row in try DataTable("common-terms", in: dataFolder).rows { topics[row[0]] = Int(row[1]) ?? 0 }
    self.topics = topics
  }

  /// The weight of a base form or an entity: 0 for a word of every topic, 1 for one of none.
  func weight(_ term: String) -> Double {
    log((Self.total + 1) / (Double(topics[term] ?? 0) + 1)) / log(Self.total + 1)
  }
}
