/// Finds the dependency tree of a text by a greedy series of actions.
struct DependencyParser: Sendable {
  let actions: ActionList
  let labels: LabelTable
  let scorer: TransitionScorer
  private let ranges: [Range<Int>]
  private let labelOfAction: [Int16]

  /// A step, for tests: the words looked at, the action and its score.
  struct Step {
    var features: InlineArray<8, Int>
    var action: Int
    var score: Float
  }

  init(model: ModelData, moves: ModelData, kernel: MatrixKernel) throws(ModelError) {
    let list = try ActionList(moves: moves)
    actions = list
    labels = try LabelTable(list, moves)
    labelOfAction = list.actions.map { [labels] in labels.number(of: $0.label) ?? -1 }
    ranges = ParserAction.allCases.map { list.range(of: $0.rawValue) }
    let expected = [1, 1, 47, 56, 1]
    guard ranges.map(\.count) == expected else {
      throw moves.malformed("\(ranges.map(\.count)) actions instead of \(expected)")
    }
    scorer = try TransitionScorer(
      try NetworkParameters(model), actions: list.actions.count, features: 8, kernel: kernel)
  }

  /// Parses a text.
  /// - Parameters:
  ///   - rows: the encoder's vectors of its tokens.
  ///   - trace: is called with each step.
  /// - Returns: projective heads (a root's is itself) and labels that may still be decorated.
  func parse(
    _ rows: UnsafePointer<Float>, count: Int, in workspace: inout ScorerWorkspace,
    trace: ((Step) -> Void)? = nil
  ) -> (heads: [Int], labels: [Int16]) {
    scorer.prepare(rows, count: count, in: &workspace)
    var state = ParserState(count: count)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: scorer.scoreCount) { buffer in
      guard let scores = buffer.baseAddress else { return }
      var areScored = false
      while !state.isFinal {
        let features = state.features
        // A break changes no feature.
        if !areScored { scorer.score(features, in: &workspace, to: scores) }
        let (kind, action) = best(scores, state)
        trace?(Step(features: features, action: action, score: scores[action]))
        state.apply(kind, label: labelOfAction[action])
        areScored = kind == .break
      }
    }
    var heads = state.heads
    var found = state.labels
    for i in 0..<count where heads[i] < 0 {
      heads[i] = i
      found[i] = labels.root
    }
    return (heads, found)
  }

  /// The valid action with the highest score, the first of equal ones. There always is a valid one: SHIFT with an empty
  /// stack, else REDUCE.
  private func best(_ scores: UnsafePointer<Float>, _ state: ParserState) -> (ParserAction, Int) {
    var best: (ParserAction, Int) = (state.stack.isEmpty ? .shift : .reduce, -1)
    var highest = -Float.infinity
    for kind in ParserAction.allCases where state.isValid(kind) {
      for action in ranges[kind.rawValue] where scores[action] > highest {
        highest = scores[action]
        best = (kind, action)
      }
    }
    return best
  }
}
