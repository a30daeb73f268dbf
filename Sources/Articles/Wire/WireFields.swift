/// What a wire document says about one article.
struct WireFields: Sendable {
  /// The headline.
  var title: String?
  /// The text, a paragraph a line.
  var body = ""
  /// When it was published or sent, as written.
  var published: String?
  /// The address.
  var url: String?
  /// The agency.
  var publisher: String?
  /// Who wrote it.
  var author: String?

  /// Blocks of a wire text: the paragraphs of `root` without media and their captions.
  static func text(of tree: MarkupTree, in root: Int) -> String {
    BlockReader.blocks(of: tree, in: root) { Self.notText.contains(tree[$0].name) }.map(\.text).joined(separator: "\n")
  }

  private static let notText: Set<String> = [
    "media", "media-caption", "media-producer", "figure", "figcaption", "img", "script", "style", "head", "fn",
  ]
}
