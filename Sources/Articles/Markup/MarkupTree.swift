/// The elements and texts of an HTML or XML document, flat: every node is known by its number, 0 is the document, and
/// a node's number is greater than its parent's and smaller than its next sibling's.
struct MarkupTree: Sendable {
  /// One element or one run of text.
  struct Node: Sendable {
    /// The element's name in lower case without its prefix; empty for text and for the document.
    var name: String
    /// The characters, for text.
    var text: String
    /// The attributes in document order, names in lower case.
    var attributes: [(name: String, value: String)]
    /// The number of the element it is in.
    var parent: Int
    /// The numbers of what is in it.
    var children: [Int]
    /// The number after the last node in it: its descendants are `number + 1 ..< end`.
    var end: Int

    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// All nodes in document order.
  private(set) var nodes = [Node(name: "", text: "", attributes: [], parent: 0, children: [], end: 1)]

  /// Adds a node to the end of `parent`, which must be the last node added or one that encloses it.
  mutating func add(
    _ name: String, text: String = "", attributes: [(name: String, value: String)] = [], to parent: Int
  ) -> Int {
    let number = nodes.count
    nodes.append(
      Node(name: name, text: text, attributes: attributes, parent: parent, children: [], end: number + 1))
    nodes[parent].children.append(number)
    return number
  }

  /// Marks that all descendants of `node` have been added.
  mutating func close(_ node: Int) { nodes[node].end = nodes.count }

  /// The node with this number.
  subscript(node: Int) -> Node { nodes[node] }

  /// The elements called `name` within `root`, in document order.
  func elements(_ name: String, in root: Int = 0) -> [Int] {
    (root..<nodes[root].end).filter { nodes[$0].name == name }
  }

  /// The first element called `name` within `root`.
  func first(_ name: String, in root: Int = 0) -> Int? { (root..<nodes[root].end).first { nodes[$0].name == name } }

  /// All characters within `root`, white space as it is.
  func text(in root: Int) -> String { (root..<nodes[root].end).lazy.map { nodes[$0].text }.joined() }

  /// The elements that enclose `node`, from the inside out; the document is not among them.
  func ancestors(of node: Int) -> [Int] {
    var found: [Int] = []
    var next = nodes[node].parent
    while next != 0 {
      found.append(next)
      next = nodes[next].parent
    }
    return found
  }
}
