import English

/// A headline in which no clause was found, because capitals or a left-out verb hide it: `Ministers Near Deal on Dam`.
struct HeadlineClause: Sendable {
  func find(_ reading: Reading, _ frames: SayingFrames, besides clauses: [Clause]) -> [Clause] {
    let document = reading.document
    guard let line = reading.lines.first(where: { $0.isRead }), line.kind == .headline else { return [] }
    guard !clauses.contains(where: { line.tokens.overlaps($0.tokens) }) else { return [] }
    let all = line.contentStart..<line.contentEnd
    // "Ministry Says Dam Has Been Repaired": what is said.
    let said = all.lazy.compactMap { frames.frame(cue: $0)?.region }.first {
      all.contains($0.lowerBound) && $0.count >= 4
    }
    var words = said ?? all
    while let last = words.last, !document.isWord(last) { words.removeLast() }
    guard document.wordCount(words) >= 4, document.wordCount(words) <= 30 else { return [] }
    // A headline is a claim only where something happens in it: a verb, or a noun phrase joined to another by one.
    guard
      said != nil
        || words.contains(where: { document.isVerbal($0) || reading.cues.modality[.verb]?[document[$0].lower] != nil })
    else {
      return []
    }
    let tops = words.filter { document[$0].isRoot || !words.contains(document[$0].head) }
    let head =
      tops.first { document.isVerbal($0) } ?? words.first { document.isVerbal($0) } ?? tops.first ?? words.lowerBound
    return [
      Clause(
        head: head, predicate: head, tokens: words, rules: ["headline"], subject: nil, source: nil,
        inheritsModality: false, quotation: nil,
        modality: isInfinitive(words, document) ? .planned : cue(words, reading))
    ]
  }

  /// "Acme to cut 3,000 jobs"
  private func isInfinitive(_ words: Range<Int>, _ document: Document) -> Bool {
    guard let to = words.first(where: { document[$0].lower == "to" }), to + 1 < words.upperBound else { return false }
    // Names in capitals are often taken for bare verbs.
    return document[to + 1].tag == .vb
      && !words.prefix(while: { $0 < to }).contains { [.vbd, .vbz, .vbp].contains(document[$0].tag) }
  }

  private func cue(_ words: Range<Int>, _ reading: Reading) -> Modality? {
    for i in words {
      let word = reading.document[i].lower
      if let modality = reading.cues.modality[.aux]?[word] ?? reading.cues.modality[.verb]?[word] { return modality }
    }
    return nil
  }
}
