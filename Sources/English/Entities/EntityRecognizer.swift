/// Finds named entities token by token.
struct EntityRecognizer: Sendable {
  let actions: ActionList
  let scorer: TransitionScorer
  private let begin: Range<Int>
  private let inside: Range<Int>
  private let last: Range<Int>
  private let unit: Range<Int>
  private let outside: Range<Int>
  private let labels: [EntityLabel]

  /// A step, for tests: the words looked at, the action and its score.
  struct Step {
    var features: InlineArray<3, Int>
    var action: Int
    var score: Float
  }

  init(model: ModelData, moves: ModelData, kernel: MatrixKernel) throws(ModelError) {
    let list = try ActionList(moves: moves)
    actions = list
    begin = list.range(of: EntityAction.begin.rawValue)
    inside = list.range(of: EntityAction.inside.rawValue)
    last = list.range(of: EntityAction.last.rawValue)
    let units = list.range(of: EntityAction.unit.rawValue)
    outside = list.range(of: EntityAction.outside.rawValue)
    let labels = list.actions[begin].compactMap { EntityLabel(rawValue: $0.label) }
    self.labels = labels
    // Behind the labelled units stands one without a label, which is never valid.
    unit = units.lowerBound..<units.lowerBound + labels.count
    let names = labels.map(\.rawValue)
    guard !labels.isEmpty, outside.count == 1, units.count == labels.count + 1,
      [begin, inside, last, unit].allSatisfy({ list.actions[$0].map(\.label) == names })
    else { throw moves.malformed("other actions than the same labels for each kind") }
    scorer = try TransitionScorer(
      try NetworkParameters(model), actions: list.actions.count, features: 3, kernel: kernel)
  }

  /// Finds the entities of a text.
  /// - Parameters:
  ///   - rows: the encoder's vectors of its tokens.
  ///   - isSpace: whether a token is white space.
  ///   - sentenceStarts: the tokens that start a sentence, ascending; entities do not cross them.
  ///   - trace: is called with each step.
  func find(
    _ rows: UnsafePointer<Float>, count: Int, isSpace: (Int) -> Bool, sentenceStarts: [Int],
    in workspace: inout ScorerWorkspace, trace: ((Step) -> Void)? = nil
  ) -> [Span] {
    scorer.prepare(rows, count: count, in: &workspace)
    var entities: [Span] = []
    var boundaries = sentenceStarts.drop { $0 <= 0 }
    withUnsafeTemporaryAllocation(of: Float.self, capacity: scorer.scoreCount) { buffer in
      guard let scores = buffer.baseAddress else { return }
      var open: (start: Int, label: Int)?
      for token in 0..<count {
        boundaries = boundaries.drop { $0 <= token }
        let mayGoOn = token + 1 < count && boundaries.first != token + 1
        let features: InlineArray<3, Int> = [token, open?.start ?? -1, open == nil ? -1 : token - 1]
        scorer.score(features, in: &workspace, to: scores)

        var action = outside.lowerBound
        if let entity = open {
          action = last.lowerBound + entity.label
          let goOn = inside.lowerBound + entity.label
          if mayGoOn, scores[goOn] >= scores[action] { action = goOn }
          if action != goOn {
            entities.append(Span(range: entity.start..<token + 1, label: labels[entity.label]))
            open = nil
          }
        } else if !isSpace(token) {
          action = best(scores, mayBegin: mayGoOn)
          if begin.contains(action) { open = (token, action - begin.lowerBound) }
          if unit.contains(action) {
            entities.append(Span(range: token..<token + 1, label: labels[action - unit.lowerBound]))
          }
        }
        trace?(Step(features: features, action: action, score: scores[action]))
      }
    }
    return entities
  }

  /// The action with the highest score outside an entity, the first of equal ones.
  private func best(_ scores: UnsafePointer<Float>, mayBegin: Bool) -> Int {
    var best = outside.lowerBound
    var highest = -Float.infinity
    for range in mayBegin ? [begin, unit, outside] : [unit, outside] {
      for action in range where scores[action] > highest {
        highest = scores[action]
        best = action
      }
    }
    return best
  }
}
