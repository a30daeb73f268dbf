import English

/// Says whose words each quotation is.
///
/// In this order: the verb of saying behind it ("…," ⟨she⟩ said), the one before it in its sentence (⟨She⟩ said: "…"),
/// a dash with a name, and where a quotation stands alone the speaker of the words before it, who goes on.
struct QuotationSpeakers: Sendable {
  func attach(_ reading: Reading, _ frames: inout SayingFrames) {
    let document = reading.document
    var previous: Int?
    let statements = reading.quotations.filter(\.isStatement)
    for (place, quotation) in statements.enumerated() {
      guard let first = quotation.inner.first, let last = quotation.inner.last else { continue }
      let line = reading.lines[quotation.line]
      let nextStart = place + 1 < statements.count ? statements[place + 1].inner.lowerBound : line.tokens.upperBound
      let behindEnd = min(nextStart, line.tokens.upperBound, last + 40)
      let speaker =
        behind(last, until: behindEnd, in: document, frames) ?? before(first, in: reading, frames)
        ?? (place > 0 && statements[place - 1].line == quotation.line ? previous : nil)
        ?? earlier(first, line: line, in: document, frames)
        ?? (stands(first, alone: line, document) ? above(line, in: reading, frames) ?? previous : nil)
      guard let speaker else { continue }
      frames.attach(quotation: quotation.index, to: speaker)
      previous = speaker
    }
  }

  /// Behind the quotation: in the sentence that it ends, or in the fragment behind a dash.
  private func behind(_ last: Int, until end: Int, in document: Document, _ frames: SayingFrames) -> Int? {
    guard last + 1 < end else { return nil }
    let sentence = document.sentence(of: last).range
    for token in last + 1..<end {
      let isHere = sentence.contains(token)
      let fragment = document.sentence(of: token).range
      let follows =
        fragment.lowerBound <= last + 3
        && fragment.contains { DashSpeaker.dashes.contains(document[$0].text) && $0 <= token }
      // "Why?" she wrote: what ends with a question mark is parsed as a sentence of its own.
      let goesOn = fragment.lowerBound <= last + 3 && token - last <= 8
      guard isHere || follows || goesOn, let index = frames.index(cue: token), frames.all[index].rule != "citing" else {
        continue
      }
      if isHere || follows || frames.all[index].clauses.isEmpty && frames.all[index].verb?.kind == .say { return index }
    }
    return nil
  }

  /// Before it, in the sentence that it begins in.
  private func before(_ first: Int, in reading: Reading, _ frames: SayingFrames) -> Int? {
    let sentence = reading.document.sentence(of: first).range
    guard sentence.count <= 500 else { return nil }
    var found: Int?
    for token in sentence.lowerBound..<max(first, sentence.lowerBound) {
      if reading.quotation(of: token) == nil, let index = frames.index(cue: token) {
        let verb = frames.all[index].verb
        if verb?.kind != .think { found = index }
      }
    }
    return found
  }

  /// The last one in an earlier sentence of the line.
  private func earlier(_ first: Int, line: TextLine, in document: Document, _ frames: SayingFrames) -> Int? {
    var at = first - 1
    while at >= line.tokens.lowerBound, first - at < 120 {
      if let index = frames.index(cue: at), frames.all[index].speaker != nil { return index }
      at -= 1
    }
    return nil
  }

  /// The last one in the paragraph above.
  private func above(_ line: TextLine, in reading: Reading, _ frames: SayingFrames) -> Int? {
    guard line.index > 0 else { return nil }
    let before = reading.lines[line.index - 1].tokens
    var at = line.tokens.lowerBound - 1
    while at >= before.lowerBound, line.tokens.lowerBound - at < 120 {
      if let index = frames.index(cue: at), frames.all[index].speaker != nil, frames.all[index].verb?.kind != .think {
        return index
      }
      at -= 1
    }
    return nil
  }

  /// A paragraph that begins with a quotation and names nobody.
  private func stands(_ first: Int, alone line: TextLine, _ document: Document) -> Bool {
    first - line.tokens.lowerBound <= 2
  }
}
