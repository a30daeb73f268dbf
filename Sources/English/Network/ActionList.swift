import FoundationEssentials

/// The actions of a transition system in the order of its scores.
struct ActionList: Sendable {
  /// One action: the number of its kind and its label.
  struct Action: Sendable, Hashable {
    var kind: Int
    var label: String
  }

  let actions: [Action]

  /// Kinds ascending; in a kind the labels by falling frequency in training, equal ones by falling name.
  init(moves data: ModelData) throws(ModelError) {
    let json = try data.string(try data.value("moves", in: data.root))
    let kinds: [String: [String: Int]]
    do {
      kinds = try JSONDecoder().decode([String: [String: Int]].self, from: Data(json.utf8))
    } catch {
      throw data.malformed("moves is not the expected JSON: \(error)")
    }
    var actions: [Action] = []
    for (kind, labels) in kinds.map({ (Int($0.key) ?? -1, $0.value) }).sorted(by: { $0.0 < $1.0 }) {
      for (label, _) in labels.sorted(by: { ($0.value, $0.key) > ($1.value, $1.key) }) {
        actions.append(Action(kind: kind, label: label))
      }
    }
    self.actions = actions
  }

  /// The places of the actions of `kind`, which follow one another.
  func range(of kind: Int) -> Range<Int> {
    let start = actions.firstIndex { $0.kind >= kind } ?? actions.count
    return start..<(actions.firstIndex { $0.kind > kind } ?? actions.count)
  }
}
