import Changes
import Foundation

/// Compares all pairs of each group: a line of JSON that names the group and the comparisons, then a line a pair: the two
/// places, the score, whether a rule decided by itself (1 or 0), and the value of each comparison.
struct PairComparisons {
  private let comparer: MentionComparer

  init(checkout: String) throws { comparer = try MentionComparer(dataFolder: checkout + "/data") }

  private struct Header: Encodable {
    var group: String
    var features: [String]
    var pairs: Int
  }

  func run() throws {
    while let line = readLine() {
      let group = try JSONDecoder().decode(MentionGroup.self, from: Data(line.utf8))
      var pairs: [(Int, Int)] = []
      for i in group.items.indices { for j in group.items.indices where j > i { pairs.append((i, j)) } }
      let compared = comparer.compare(group.items.map { ($0.mention, $0.document, $0.published) }, pairs: pairs)
      try MatchingBenchmark.print(
        Header(group: group.group, features: MentionComparer.features, pairs: pairs.count))
      var text = ""
      for ((i, j), pair) in zip(pairs, compared) {
        text += "\(i) \(j) \(Self.shown(pair.score)) \(pair.rule == nil ? 0 : 1)"
        for value in pair.values { text += " " + Self.shown(value) }
        text += "\n"
      }
      FileHandle.standardOutput.write(Data(text.utf8))
    }
  }

  private static func shown(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(format: "%.5f", value)
  }
}
