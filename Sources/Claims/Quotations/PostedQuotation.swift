import English

/// A post that stands in the text with its author behind it: `We have landed. — Space Agency (@agency) May 3, 2021`.
/// Its words are a quotation without marks.
struct PostedQuotation: Sendable {
  /// The post in `line`, if it is one.
  func find(_ line: TextLine, _ document: Document, index: Int) -> Quotation? {
    guard line.isRead, let handle = handle(line, document) else { return nil }
    var dash = handle
    while dash > line.tokens.lowerBound, !DashSpeaker.dashes.contains(document[dash].text) { dash -= 1 }
    guard dash > line.tokens.lowerBound + 2 else { return nil }
    return Quotation(index: index, inner: line.tokens.lowerBound..<dash, line: line.index, isStatement: true)
  }

  private func handle(_ line: TextLine, _ document: Document) -> Int? {
    let last = line.tokens.suffix(16)
    return last.first { i in
      document[i].text.hasPrefix("@") && document[i].text.count > 1 && i > line.tokens.lowerBound
        && document[i - 1].text == "("
    }
  }
}
