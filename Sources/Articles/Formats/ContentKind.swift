/// What kind of file some text is, told by its beginning.
enum ContentKind: Sendable, Hashable {
  /// Plain text or Markdown.
  case text
  /// An HTML page or a part of one.
  case html
  /// JSON or JSON lines.
  case json
  /// NITF: one article.
  case nitf
  /// NewsML-G2: a news item or a message of several.
  case newsML
  /// Another XML document, by the name of its root element.
  case xml(root: String)

  /// How much of the beginning is looked at, in code points.
  private static let reach = 4096

  init(_ text: Substring) {
    let head = text.head(Self.reach)
    let start = Substring(head.unicodeScalars.drop(while: \.isBlank))
    switch start.unicodeScalars.first {
    case "<": self = Self.markup(start)
    case "{": self = Self.follows(start, "\"}") ? .json : .text
    case "[": self = Self.follows(start, "{]") ? .json : .text
    default: self = .text
    }
  }

  /// Whether one of `characters` comes next after the bracket: "[Photo/Agencies]" is no JSON.
  private static func follows(_ text: Substring, _ characters: String) -> Bool {
    text.unicodeScalars.dropFirst().first { !$0.isBlank }.map { characters.unicodeScalars.contains($0) } ?? false
  }

  private static func markup(_ text: Substring) -> ContentKind {
    let isXML = text.hasPrefix("<?xml")
    var rest = text.unicodeScalars[...]
    // Comments, declarations and processing instructions come before the root element.
    while rest.first == "<", let second = rest.dropFirst().first, second == "!" || second == "?" {
      let lower = String(Substring(rest.prefix(24))).lowercased()
      if lower.hasPrefix("<!doctype html") { return .html }
      let isComment = lower.hasPrefix("<!--")
      guard let end = Substring(rest).firstRange(of: isComment ? "-->" : ">") else {
        return isXML ? .xml(root: "") : .html
      }
      rest = rest[end.upperBound...].drop(while: \.isBlank)
    }
    guard rest.first == "<" else { return .text }
    let name = rest.dropFirst().prefix { $0.isLetterOrMark || ("0"..."9").contains($0) || $0 == ":" || $0 == "-" }
    let root = String(Substring(name)).lowercased()
    switch root.split(separator: ":").last {
    case "nitf": return .nitf
    case "newsitem", "newsmessage", "packageitem": return .newsML
    case let local? where pageElements.contains(String(local)): return .html
    default: return isXML || isNamespaced(rest) ? .xml(root: root) : .text
    }
  }

  private static func isNamespaced(_ element: Substring.UnicodeScalarView) -> Bool {
    Substring(element.prefix { $0 != ">" }).contains("xmlns")
  }

  /// Elements that a saved page, or a part of one, begins with.
  private static let pageElements: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "base", "main", "article", "section", "header",
    "div", "p", "h1", "h2", "h3", "span", "table", "ul", "ol", "center", "font", "b", "i", "a", "br", "img", "strong",
    "em", "figure", "blockquote", "nav", "noscript", "form",
  ]
}
