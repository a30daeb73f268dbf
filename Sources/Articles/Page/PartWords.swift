import Resources

/// What the class and id attributes of an element say about it (`data/page-parts.tsv`).
struct PartWords: Sendable {
  private let never: PhraseSet
  private let drop: PhraseSet
  private let body: PhraseSet
  private let properties: Set<String>
  private let lines: Set<String>
  private let starts: [String]

  init(folder: String?) throws(ResourceError) {
    let table = try DataTable("page-parts", in: folder)
    var values: [Kind: [String]] = [:]
    for row in table.rows {
      guard let kind = Kind(rawValue: row[0]), !row[1].isEmpty else {
        throw .damaged(
          path: table.path, line: row.line,
          reason: "expected one of \(Kind.allCases.map(\.rawValue).joined(separator: ", ")), and words")
      }
      values[kind, default: []].append(row[1])
    }
    never = PhraseSet(values[.never, default: []])
    drop = PhraseSet(values[.drop, default: []])
    body = PhraseSet(values[.body, default: []])
    properties = Set(values[.itemprop, default: []])
    lines = Set(values[.line, default: []])
    starts = values[.start, default: []]
  }

  /// In bytes; what is longer is a paragraph.
  private static let longestPrompt = 200

  private enum Kind: String, CaseIterable { case never, drop, body, itemprop, line, start }

  /// Whether the element is not the article, however much text it has.
  func isNever(_ node: MarkupTree.Node) -> Bool { never.matches(Self.names(of: node)) }

  /// Whether the element is a part of the page that is not the article.
  func isDropped(_ node: MarkupTree.Node) -> Bool {
    if let property = node["itemprop"], properties.contains(property.lowercased()) { return true }
    return drop.matches(Self.names(of: node))
  }

  /// Whether a line of text is a label or a prompt of the page.
  func isPrompt(_ line: String) -> Bool {
    if line.utf8.count > Self.longestPrompt { return false }
    let lower = line.lowercased()
    let letters = String(lower.filter { $0.isLetter || $0 == " " }).collapsed
    return lines.contains(letters) || starts.contains { lower.hasPrefix($0) }
  }

  /// Whether the element is announced as the article's text.
  func isBody(_ node: MarkupTree.Node) -> Bool {
    node["itemprop"]?.lowercased() == "articlebody" || body.matches(Self.names(of: node))
  }

  /// The names in class and id, each as its words: "js-relatedPosts wide" → [[js, related, posts], [wide]].
  private static func names(of node: MarkupTree.Node) -> [[String]] {
    var names: [[String]] = []
    for (name, value) in node.attributes where name == "class" || name == "id" {
      // Some pages keep state of many kilobytes there.
      names += value.utf8.prefix(2_000).split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { words(of: Array($0)) }
    }
    return names.filter { !isState($0) }
  }

  /// "has-sidebar", "enable-lightbox", "category-newsletters", "tag-cookies": what the page has or is about, not what the
  /// element is.
  private static func isState(_ name: [String]) -> Bool {
    guard name.count > 1 else { return false }
    return name.dropLast().contains { ["has", "with", "enable", "enabled", "no", "not", "is"].contains($0) }
      || ["category", "tag", "format", "topic"].contains(name[0])
  }

  private static func words(of name: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsLower = false
    for byte in name {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte) || byte >= 0x80
      if !(isUpper || isLower) || (isUpper && previousIsLower), !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isUpper || isLower { word.append(isUpper ? byte + 0x20 : byte) }
      previousIsLower = isLower
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}

/// Sequences of words to be found within longer ones.
private struct PhraseSet: Sendable {
  private var byFirst: [String: [[String]]]

  init(_ phrases: [String]) {
    byFirst = Dictionary(grouping: phrases.map { $0.split(separator: " ").map(String.init) }) { $0[0] }
  }

  func matches(_ names: [[String]]) -> Bool {
    names.contains { name in
      name.indices.contains { start in
        byFirst[name[start], default: []].contains { name[start...].starts(with: $0) }
      }
    }
  }
}
