/// Somebody's own words: two quotations are compared word by word, in their order.
enum QuotationComparison {
  static let features = [
    SlotFeature(name: "quotation") { a, b, _ in
      a.mention.quote && b.mention.quote ? similarity(a.sequence, b.sequence) : 0
    },
    SlotFeature(name: "quotation-one") { a, b, _ in a.mention.quote != b.mention.quote ? 1 : 0 },
    SlotFeature(name: "sequence") { a, b, _ in similarity(a.sequence, b.sequence) },
  ]

  /// Whether two quotations have the same words, but for a few that one of them has more before or after.
  static func isSame(_ a: [Int], _ b: [Int]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard !short.isEmpty, Double(short.count) >= 0.8 * Double(long.count) else { return short == long }
    return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
  }

  /// The longest common subsequence as a share of the shorter text, less what the longer one adds: 0 to 1.
  static func similarity(_ a: [Int], _ b: [Int]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let common = Double(commonLength(a, b))
    return 2 * common / Double(a.count + b.count)
  }

  /// The length of the longest common subsequence of words.
  static func commonLength(_ a: [Int], _ b: [Int]) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: b.count + 1) { row in
      row.initialize(repeating: 0)
      for x in a {
        var diagonal = 0
        for j in b.indices {
          let above = row[j + 1]
          row[j + 1] = x == b[j] ? diagonal + 1 : max(above, row[j])
          diagonal = above
        }
      }
      return row[b.count]
    }
  }
}
