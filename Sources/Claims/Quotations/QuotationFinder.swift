import English

/// Finds quotations by their marks, line by line: one pass, no nesting, so odd input costs linear time.
///
/// `“hundreds”` is a borrowed word, `"Bring Back Our Girls"` a name; `“We have an agreement,” she said` is a statement.
struct QuotationFinder: Sendable {
  private static let marks: [String: (close: Set<String>, straight: Bool)] = [
    "“": (["”", "\""], false), "\"": (["\"", "”"], true), "``": (["''"], false), "«": (["»"], false),
    "„": (["“", "”"], false), "‘": (["’"], false), "'": (["'"], true),
  ]

  /// The quotations of `lines`, in text order.
  func find(_ lines: [TextLine], _ document: Document) -> [Quotation] {
    var found: [Quotation] = []
    for line in lines where line.isRead {
      var open: (token: Int, close: Set<String>)?
      var at = line.tokens.lowerBound
      let singles = lastSingles(line, document)
      while at < line.tokens.upperBound {
        let token = document[at]
        // Most tokens are words.
        if token.text.beginsPlain {
          at += 1
          continue
        }
        if let now = open {
          if now.close.contains(token.text), closes(at, document) {
            append(now.token + 1..<at, line, document, &found)
            open = nil
          }
        } else if let mark = Self.marks[token.text], opens(at, line, document, straight: mark.straight) {
          // A single mark may be an apostrophe: it opens only where one that closes follows.
          let single = token.text == "'" || token.text == "‘"
          if !single || (singles[token.text == "'" ? "'" : "’"] ?? -1) > at { open = (at, mark.close) }
        }
        at += 1
      }
      // A quotation that goes on in the next paragraph has no closing mark here.
      if let now = open, document[now.token].text != "'" {
        append(now.token + 1..<line.tokens.upperBound, line, document, &found)
      }
    }
    return found
  }

  private func opens(_ at: Int, _ line: TextLine, _ document: Document, straight: Bool) -> Bool {
    guard at + 1 < line.tokens.upperBound, !document[at].spaceAfter else { return false }
    guard straight else { return true }
    return at == line.tokens.lowerBound || document[at - 1].spaceAfter
      || ["(", "[", "-", "—", "–", ":", "/"].contains(document[at - 1].text)
  }

  private func closes(_ at: Int, _ document: Document) -> Bool {
    // An apostrophe inside a word or of a plural ("the girls' freedom") is followed by more of the same phrase.
    guard document[at].text == "'" || document[at].text == "’" else { return true }
    return document[at].tag != .possessive
  }

  private func lastSingles(_ line: TextLine, _ document: Document) -> [String: Int] {
    var last: [String: Int] = [:]
    for i in line.tokens
    where !document[i].text.beginsPlain && (document[i].text == "'" || document[i].text == "’") {
      if document[i].tag != .possessive { last[document[i].text] = i }
    }
    return last
  }

  private func append(_ inner: Range<Int>, _ line: TextLine, _ document: Document, _ found: inout [Quotation]) {
    guard !inner.isEmpty else { return }
    found.append(
      Quotation(index: found.count, inner: inner, line: line.index, isStatement: isStatement(inner, document)))
  }

  /// At least four words with a verb, or six words; not written like a title.
  private func isStatement(_ inner: Range<Int>, _ document: Document) -> Bool {
    let words = inner.filter { document[$0].pos != .punct && document[$0].pos != .space }
    guard words.count >= 4 else {
      return words.count == 3 && words.contains { document[$0].tag == .md || document[$0].tag == .vbz }
        && words.contains { document[$0].dep == .nsubj || document[$0].dep == .nsubjpass }
    }
    let long = words.filter { document[$0].text.count > 3 }
    let capital = long.count { document[$0].text.first?.isUppercase ?? false }
    if words.count < 10, capital == long.count, long.count >= 2 { return false }
    let hasVerb = words.contains { document[$0].pos == .verb || document[$0].pos == .aux }
    return hasVerb || words.count >= 6
  }
}
