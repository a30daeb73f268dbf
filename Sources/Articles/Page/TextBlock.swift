/// A paragraph, heading, list item or other run of text between two block-level tags.
struct TextBlock: Sendable {
  /// The innermost block-level element it is in.
  var node: Int
  /// The block-level element's name: "p", "li", "h2", "div"…
  var name: String
  /// Its characters, white space collapsed; a line break where the page has one.
  var text: String
  /// How many bytes of `text` are in links.
  var linked: Int

  /// How many bytes of text are not in links.
  var plain: Int { text.utf8.count - linked }
  /// The share of text in links, 0 to 1.
  var linkShare: Double { Double(linked) / Double(max(text.utf8.count, 1)) }
  /// "h1" to "h6".
  var isHeading: Bool { name.utf8.count == 2 && name.hasPrefix("h") && name != "hr" }

  /// Whether it reads like a paragraph of an article: long enough, few links.
  var isProse: Bool { plain >= 80 && linkShare < 0.5 && !isHeading }

  /// Whether it ends with a full stop, a question or an exclamation mark, also before quotes and brackets.
  var endsLikeSentence: Bool {
    let last = text.unicodeScalars.last { !"\"'”’»)]".unicodeScalars.contains($0) }
    return last.map { ".!?…。！？".unicodeScalars.contains($0) } ?? false
  }
}
