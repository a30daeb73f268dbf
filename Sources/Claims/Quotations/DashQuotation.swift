import English

/// Speech behind a dash, as in texts translated from languages that quote so: `— ⟨This is a turning point,⟩ — the minister
/// told deputies.`
struct DashQuotation: Sendable {
  /// The speech in `line`, if it opens with a dash and closes with another.
  func find(_ line: TextLine, _ document: Document, index: Int) -> Quotation? {
    guard line.kind == .prose, let first = line.tokens.first, DashSpeaker.dashes.contains(document[first].text),
      document[first].spaceAfter
    else { return nil }
    let close = line.tokens.dropFirst(4).first { at in
      DashSpeaker.dashes.contains(document[at].text) && [",", ".", "!", "?", "…"].contains(document[at - 1].text)
    }
    guard let close, line.tokens.upperBound - close > 2 else { return nil }
    return Quotation(index: index, inner: first + 1..<close, line: line.index, isStatement: true)
  }
}
