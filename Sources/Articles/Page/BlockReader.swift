/// Cuts the part of a page below one element into blocks of text, leaving out the elements it is told to leave out.
struct BlockReader {
  private let tree: MarkupTree
  private let isDropped: (Int) -> Bool
  private var blocks: [TextBlock] = []
  private var text: [UInt8] = []
  private var linked = 0

  /// Elements that end the line they stand in.
  static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
  ]

  private init(_ tree: MarkupTree, isDropped: @escaping (Int) -> Bool) {
    self.tree = tree
    self.isDropped = isDropped
  }

  /// The blocks within `root` in document order.
  static func blocks(of tree: MarkupTree, in root: Int, without isDropped: @escaping (Int) -> Bool) -> [TextBlock] {
    var reader = BlockReader(tree, isDropped: isDropped)
    reader.read(root, block: root, inLink: false)
    reader.flush(root)
    return reader.blocks
  }

  /// As deep as the tree, which the parser limits.
  private mutating func read(_ node: Int, block: Int, inLink: Bool) {
    for child in tree[node].children {
      let name = tree[child].name
      if name.isEmpty {
        append(tree[child].text, inLink: inLink)
      } else if name == "br" {
        lineBreak()
      } else {
        let isBlock = Self.blockNames.contains(name)
        if isBlock { flush(block) }
        if !isDropped(child) { read(child, block: isBlock ? child : block, inLink: inLink || name == "a") }
        if isBlock { flush(child) }
      }
    }
  }

  private mutating func append(_ characters: String, inLink: Bool) {
    let before = text.count
    for scalar in characters.unicodeScalars {
      if !scalar.isBlank {
        if scalar.value < 0x80 {
          text.append(UInt8(scalar.value))
        } else {
          text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      } else if let last = text.last, last != Self.space, last != Self.lineFeed, scalar.isSpace {
        text.append(Self.space)
      }
    }
    if inLink { linked += text.count - before }
  }

  private mutating func lineBreak() {
    if text.last == Self.space { text.removeLast() }
    if let last = text.last, last != Self.lineFeed { text.append(Self.lineFeed) }
  }

  private mutating func flush(_ block: Int) {
    while let last = text.last, last == Self.space || last == Self.lineFeed { text.removeLast() }
    if !text.isEmpty {
      let characters = String(decoding: text, as: UTF8.self)
      blocks.append(TextBlock(node: block, name: tree[block].name, text: characters, linked: linked))
    }
    text.removeAll(keepingCapacity: true)
    linked = 0
  }

  private static let space = UInt8(ascii: " ")
  private static let lineFeed = UInt8(ascii: "\n")
}
