/// The text of a record, which may be marked up.
enum RecordText {
  /// `text` without markup: with tags it is read as HTML, a paragraph a line.
  static func plain(_ text: String) -> String {
    let tags = ["</p>", "<p>", "<br", "</div>", "</a>"]
    let head = text.prefix(20_000).lowercased()
    guard tags.contains(where: { head.contains($0) }), let tree = try? MarkupParser.html(text) else { return text }
    return BlockReader.blocks(of: tree, in: 0) { ["script", "style"].contains(tree[$0].name) }.map(\.text)
      .joined(separator: "\n")
  }
}
