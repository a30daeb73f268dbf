/// Finds the article's text in a page: drops what is not article by tag, role and class, goes down to the smallest
/// element that holds nearly all prose left, and leaves out link lists, prompts and what stands around the text.
struct PageBody {
  private let tree: MarkupTree
  private let words: PartWords
  /// Bytes of prose within each node.
  private var prose: [Int]
  private var dropped: Set<Int> = []

  private static let droppedNames: Set<String> = [
    "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio", "video", "map",
    "button", "input", "select", "textarea", "option", "datalist", "dialog", "nav", "footer", "aside", "form",
    "figcaption", "figure", "head", "title", "header", "address", "math", "label", "time",
  ]

  private static let droppedRoles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tooltip", "alert", "tablist",
  ]

  /// An element with more of the page's prose than this is not dropped for its name.
  private static let majority = 0.4
  /// An element with more than this is not dropped at all.
  private static let nearlyAll = 0.8
  /// Elements whose classes describe the page ("has-sidebar").
  private static let frames: Set<String> = ["html", "body", "main", "article"]
  /// An element with this share of the prose of the element around it is the article, and the rest is around it.
  private static let descent = 0.85

  init(_ tree: MarkupTree, words: PartWords) {
    self.tree = tree
    self.words = words
    prose = [Int](repeating: 0, count: tree.nodes.count)
    prose = measure { [tree] in Self.neverText.contains(tree[$0].name) }
    dropped = drops()
    prose = measure { [dropped] in dropped.contains($0) }
  }

  private static let neverText: Set<String> = ["script", "style", "noscript", "template", "svg", "head", "iframe"]

  /// The article's paragraphs, one a line.
  var text: String {
    let root = container
    let blocks = BlockReader.blocks(of: tree, in: root) { [dropped] in dropped.contains($0) }
    return BlockFilter(blocks, words: words).kept.map(\.text).joined(separator: "\n")
  }

  /// The lines of the page from its first heading to the article's first paragraph: where date and author stand.
  func head(_ count: Int) -> [String] {
    let blocks = BlockReader.blocks(of: tree, in: 0) { [tree] in Self.neverText.contains(tree[$0].name) }
    let start = blocks.firstIndex { $0.name == "h1" } ?? 0
    return blocks[start...].prefix(count).filter { $0.text.utf8.count <= 2_000 }.map(\.text)
  }

  private func measure(without isDropped: @escaping (Int) -> Bool) -> [Int] {
    var prose = [Int](repeating: 0, count: tree.nodes.count)
    for block in BlockReader.blocks(of: tree, in: 0, without: isDropped) where block.isProse {
      prose[block.node] += block.plain
    }
    for node in stride(from: tree.nodes.count - 1, to: 0, by: -1) { prose[tree[node].parent] += prose[node] }
    return prose
  }

  private func drops() -> Set<Int> {
    var drops: Set<Int> = []
    var node = 1
    while node < tree.nodes.count {
      if isDropped(node) {
        drops.insert(node)
        node = tree[node].end
      } else {
        node += 1
      }
    }
    return drops
  }

  private func isDropped(_ number: Int) -> Bool {
    let node = tree[number]
    if node.name.isEmpty { return false }
    if Self.neverText.contains(node.name) { return true }
    let share = Double(prose[number]) / Double(max(prose[0], 1))
    let isBlock = BlockReader.blockNames.contains(node.name) && !Self.frames.contains(node.name)
    if isBlock, share <= Self.nearlyAll, words.isNever(node) { return true }
    if share > Self.majority { return false }
    if Self.droppedNames.contains(node.name) || isHidden(node) { return true }
    if let role = node["role"], Self.droppedRoles.contains(role.lowercased()) { return true }
    // An article in an article is a comment on it or another story (HTML Standard, 4.3.2).
    if node.name == "article", tree.ancestors(of: number).contains(where: { tree[$0].name == "article" }) {
      return true
    }
    return (isBlock || node.name == "span") && words.isDropped(node)
  }

  private func isHidden(_ node: MarkupTree.Node) -> Bool {
    if node["hidden"] != nil || node["aria-hidden"] == "true" { return true }
    guard let style = node["style"]?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// The smallest element with nearly all prose of the element that the page calls its article, or of the page.
  private var container: Int {
    var node = announced ?? mainArticle ?? 0
    while let best = tree[node].children.max(by: { prose[$0] < prose[$1] }), prose[best] > 0,
      Double(prose[best]) >= Self.descent * Double(prose[node]), tree[best].name != "p"
    {
      node = best
    }
    return node
  }

  /// The element that the page calls its article's text: of those with nearly the most prose the first, which is the one
  /// to be seen when the text is there a second time for machines, and within it the innermost.
  private var announced: Int? {
    let hinted = tree.nodes.indices.filter {
      prose[$0] > 0 && Self.containers.contains(tree[$0].name) && words.isBody(tree[$0])
    }
    let most = hinted.map { prose[$0] }.max() ?? 0
    guard most > 0, Double(most) >= Self.announcedShare * Double(prose[0]) else { return nil }
    let full = hinted.filter { Double(prose[$0]) >= Self.nearlyMost * Double(most) }
    guard let first = full.first, let best = full.last(where: { $0 < tree[first].end }) else { return nil }
    // Advertisements divide some articles into parts of the same class.
    guard let name = tree[best]["class"] else { return best }
    let parts = hinted.filter {
      tree[$0]["class"] == name && Double(prose[$0]) >= Self.partShare * Double(prose[best])
    }
    return parts.reduce(best) { enclosing($0, $1) }
  }

  /// The `<article>` with far more prose than any other: those of a list of stories are alike.
  private var mainArticle: Int? {
    let articles = tree.elements("article").sorted { prose[$0] > prose[$1] }
    guard let first = articles.first, Double(prose[first]) >= Self.announcedShare * Double(prose[0]) else { return nil }
    let second = articles.dropFirst().first { !(first..<tree[first].end).contains($0) }
    return second.map { prose[$0] * 3 > prose[first] } == true ? nil : first
  }

  /// The innermost element that holds both.
  private func enclosing(_ a: Int, _ b: Int) -> Int {
    ([a] + tree.ancestors(of: a)).first { $0 <= b && b < tree[$0].end } ?? 0
  }

  private static let containers: Set<String> = ["article", "div", "main", "section", "td"]

  /// An element with this share of the most prose counts as having it; links in it do not count as prose.
  private static let nearlyMost = 0.7
  /// A part of an article has this share of the prose of its greatest part.
  private static let partShare = 0.1
  /// Less of the page's prose than this is not its article, whatever it is called.
  private static let announcedShare = 0.15
}
