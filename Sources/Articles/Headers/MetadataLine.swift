/// A line "Key: value" whose key is known.
struct MetadataLine: Sendable, Hashable {
  /// What it sets.
  var field: FieldTable.Field
  /// The value without quotation marks and Markdown emphasis; may be empty.
  var value: String

  /// - Parameter separator: what stands between key and value: ":" or, in TOML front matter, "=".
  init?(_ line: Substring, fields: FieldTable, separator: Character = ":") {
    guard line.utf8.count <= Self.longest, let place = line.prefix(60).firstIndex(of: separator) else { return nil }
    let key = line[..<place]
    // "Title" and "**Title**" are keys; a sentence with a colon is not.
    guard let field = fields.field(named: key) else { return nil }
    self.field = field
    value = Self.bare(line[line.index(after: place)...])
  }

  /// Whether the value is what the field needs; a line that only looks like metadata is prose.
  var isPlausible: Bool {
    switch field {
    case .url: return value.isEmpty || Self.isAddress(value[...])
    case .language: return value.utf8.count <= 30
    case .other: return value.utf8.count <= 300
    default: return value.utf8.count <= 500
    }
  }

  /// In bytes; a longer line is a paragraph.
  private static let longest = 2_000

  /// In bytes; browsers and servers agree on no more (RFC 9110, 4.1 asks for 8,000 octets at least).
  private static let longestAddress = 8_000

  /// Whether the text is one web address and nothing else.
  static func isAddress(_ text: Substring) -> Bool {
    guard text.utf8.count <= longestAddress else { return false }
    let lower = text.head(12).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("www.") else {
      return !text.isEmpty && text.contains(".") && text.contains("/") && !text.contains(" ")
    }
    return !text.contains(where: \.isWhitespace)
  }

  private static func bare(_ value: Substring) -> String {
    var value = TextLine(range: 0..<0, content: value).trimmed
    for mark in ["**", "__", "*", "_"] where value.hasPrefix(mark) {
      value = value.dropFirst(mark.count)
      if value.hasSuffix(mark) { value = value.dropLast(mark.count) }
    }
    for mark in ["**", "__"] where value.hasSuffix(mark) && !value.dropLast(2).contains(mark) {
      value = value.dropLast(mark.count)
    }
    value = TextLine(range: 0..<0, content: value).trimmed
    let pairs: [(Character, Character)] = [("\"", "\""), ("'", "'"), ("“", "”"), ("<", ">")]
    for (open, close) in pairs where value.count >= 2 && value.first == open && value.last == close {
      value = value.dropFirst().dropLast()
    }
    return String(value)
  }
}
