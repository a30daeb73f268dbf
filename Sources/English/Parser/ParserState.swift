/// A partial dependency tree: the stack of words that wait for dependants, and the words still to come.
struct ParserState {
  private(set) var stack: [Int] = []
  /// Words put back from the stack, the next one last; they come before `next`.
  private var returned: [Int] = []
  private var next = 0
  private let count: Int

  /// The head of each word; −1: none yet.
  private(set) var heads: [Int]
  private(set) var labels: [Int16]
  /// The last of each word's children on either side; −1: none.
  private var lastLeft: [Int]
  private var lastRight: [Int]
  /// The child attached before, on the same side.
  private var previousChild: [Int]
  private var mayNotShift: [Bool]
  private var isSentenceStart: [Bool]

  init(count: Int) {
    self.count = count
    heads = Array(repeating: -1, count: count)
    labels = Array(repeating: -1, count: count)
    lastLeft = heads
    lastRight = heads
    previousChild = heads
    mayNotShift = Array(repeating: false, count: count)
    isSentenceStart = mayNotShift
    if count > 0 { isSentenceStart[0] = true }
  }

  var isFinal: Bool { stack.isEmpty && bufferCount == 0 }

  private var bufferCount: Int { count - next + returned.count }

  /// The word at `place` of the buffer; −1: none.
  private func buffer(_ place: Int) -> Int {
    if place < returned.count { return returned[returned.count - 1 - place] }
    let word = next + place - returned.count
    return word < count ? word : -1
  }

  private func stack(_ place: Int) -> Int { place < stack.count ? stack[stack.count - 1 - place] : -1 }

  /// The words whose vectors decide the next action.
  var features: InlineArray<8, Int> {
    let (b0, s0) = (buffer(0), stack(0))
    return [
      b0, buffer(1), s0, stack(1), stack(2), b0 < 0 ? -1 : lastLeft[b0], s0 < 0 ? -1 : lastLeft[s0],
      s0 < 0 ? -1 : lastRight[s0],
    ]
  }

  /// Whether an action of this kind is possible.
  func isValid(_ kind: ParserAction) -> Bool {
    let b0 = buffer(0)
    switch kind {
    case .shift:
      return stack.isEmpty || (bufferCount >= 2 && !isSentenceStart[b0] && !mayNotShift[b0])
    case .reduce: return !stack.isEmpty
    case .left, .right: return !stack.isEmpty && b0 >= 0 && !isSentenceStart[b0]
    case .break:
      let b1 = buffer(1)
      return b1 >= 0 && b1 == b0 + 1 && !isSentenceStart[b1]
    }
  }

  /// Does a valid action.
  mutating func apply(_ kind: ParserAction, label: Int16) {
    let b0 = buffer(0)
    let s0 = stack(0)
    switch kind {
    case .shift: shift()
    case .reduce:
      stack.removeLast()
      if heads[s0] < 0, !stack.isEmpty {
        mayNotShift[s0] = true
        returned.append(s0)
      }
    case .left:
      let old = heads[s0]
      if old >= 0 {
        // Only the child attached last can lose its head.
        if old < s0 { lastRight[old] = previousChild[s0] } else { lastLeft[old] = previousChild[s0] }
      }
      previousChild[s0] = lastLeft[b0]
      lastLeft[b0] = s0
      heads[s0] = b0
      labels[s0] = label
      mayNotShift[b0] = false
      stack.removeLast()
    case .right:
      previousChild[b0] = lastRight[s0]
      lastRight[s0] = b0
      heads[b0] = s0
      labels[b0] = label
      shift()
    case .break: isSentenceStart[buffer(1)] = true
    }
  }

  private mutating func shift() {
    if let word = returned.popLast() {
      stack.append(word)
    } else {
      stack.append(next)
      next += 1
    }
  }
}
