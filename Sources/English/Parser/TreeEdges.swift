/// The outermost tokens of each token's subtree, and the sentences that follow from them.
struct TreeEdges {
  private(set) var left: [Int]
  private(set) var right: [Int]
  /// The first token of each sentence, ascending.
  private(set) var sentenceStarts: [Int] = []

  /// spaCy gives up widening after so many rounds.
  private static let maximumRounds = 12

  init(heads: [Int]) {
    left = Array(heads.indices)
    right = left
    var isStart = [Bool](repeating: false, count: heads.count)
    for round in 1...Self.maximumRounds {
      for i in heads.indices { widen(i, heads[i]) }
      for i in heads.indices.reversed() { widen(i, heads[i]) }
      for i in isStart.indices { isStart[i] = false }
      for i in heads.indices where heads[i] == i { isStart[left[i]] = true }
      if round == Self.maximumRounds || Self.headsAreInside(heads, isStart) { break }
    }
    sentenceStarts = isStart.indices.filter { isStart[$0] }
  }

  private mutating func widen(_ i: Int, _ head: Int) {
    if left[i] < left[head] { left[head] = left[i] }
    if right[i] > right[head] { right[head] = right[i] }
  }

  /// Whether each token's head lies in the token's sentence. As in spaCy the next sentence's first token still counts as
  /// inside, and the last token of all is not looked at.
  private static func headsAreInside(_ heads: [Int], _ isStart: [Bool]) -> Bool {
    var start = 0
    for i in heads.indices where (i > 0 && isStart[i]) || i == heads.count - 1 {
      for j in start..<max(i, start) where heads[j] < start || heads[j] > i { return false }
      start = i
    }
    return true
  }
}
