/// The parser's labels by number. A label "x||y" is decorated: the arc was lifted to make the tree projective, and
/// belongs under a word labelled y.
struct LabelTable: Sendable {
  /// A decorated label's parts.
  struct Decoration: Sendable {
    var plain: Int16
    var head: Int16
  }

  private var names: [String] = []
  private(set) var decorations: [Decoration?] = []
  /// The place of the plain label in `DependencyLabel.allCases`, by number.
  private(set) var places: [UInt8] = []
  private(set) var root: Int16 = 0

  init(_ list: ActionList, _ moves: ModelData) throws(ModelError) {
    root = try add(DependencyLabel.root.rawValue, moves)
    for action in list.actions where !action.label.isEmpty { _ = try add(action.label, moves) }
  }

  /// The number of a label.
  func number(of name: String) -> Int16? { names.firstIndex(of: name).map(Int16.init) }

  /// The name of a label.
  func name(_ number: Int16) -> String { names[Int(number)] }

  private mutating func add(_ name: String, _ moves: ModelData) throws(ModelError) -> Int16 {
    if let known = number(of: name) { return known }
    let parts = name.split(separator: "|").map(String.init)
    var decoration: Decoration?
    if parts.count == 2 {
      decoration = Decoration(plain: try add(parts[0], moves), head: try add(parts[1], moves))
    }
    guard parts.count <= 2, let first = parts.first, let label = DependencyLabel(rawValue: first) else {
      throw moves.malformed("unknown label \(name)")
    }
    names.append(name)
    decorations.append(decoration)
    places.append(UInt8(DependencyLabel.allCases.firstIndex(of: label) ?? 0))
    return Int16(names.count - 1)
  }
}
