import English

/// What is said in somebody's own words, one claim a sentence: `“⟨We have an agreement, now it is only a question of
/// when.⟩ ⟨It will hold.⟩”`. A quotation that only fills a clause (`They called it “a waste of public money that …”`)
/// stays part of that clause where the clause says more than the quotation.
struct QuotedClause: Sendable {
  /// The claims of all quotations; takes out of `clauses` those that a quotation says more fully.
  func find(_ reading: Reading, _ frames: SayingFrames, beside clauses: inout [Clause]) -> [Clause] {
    let document = reading.document
    var found: [Clause] = []
    var dropped: Set<Int> = []
    let places = Dictionary(grouping: clauses.indices) { document.sentence(of: clauses[$0].tokens.lowerBound).index }
    for quotation in reading.quotations where quotation.isStatement {
      let near = places[document.sentence(of: quotation.inner.lowerBound).index] ?? []
      if let around = near.first(where: { !dropped.contains($0) && fills(quotation, clauses[$0], document) }) {
        let quoted = document.wordCount(quotation.inner)
        let own = document.wordCount(clauses[around].tokens) - quoted
        let isCopula = document[clauses[around].head].lemma == "be"
        if !isCopula, own > quoted || !isClause(quotation.inner, document) {
          // Only a part of the clause is quoted: it is somebody's words where most of it is.
          if quoted >= 2 * own { clauses[around].quotation = quotation.index }
          continue
        }
        dropped.insert(around)
      }
      for piece in sentences(of: quotation, document) where document.wordCount(piece) >= 3 {
        guard document[piece.upperBound - 1].text != "?", let head = head(of: piece, document) else { continue }
        found.append(
          Clause(
            head: head, predicate: head, tokens: piece, rules: ["quotation"], subject: document.subject(of: head),
            source: nil,
            inheritsModality: false, quotation: quotation.index, modality: nil))
      }
    }
    clauses = clauses.indices.filter { !dropped.contains($0) }.map { clauses[$0] }
    return found
  }

  /// Whether the words have a finite verb of their own, and not only an infinitive or a noun.
  private func isClause(_ words: Range<Int>, _ document: Document) -> Bool {
    guard let head = head(of: words, document), document.isVerbal(head),
      !document.children(of: head, .aux).contains(where: { document[$0].lower == "to" })
    else { return false }
    return document.isFinite(head) && document.auxiliaries(of: head).allSatisfy { words.contains($0) }
      || document[head].dep == .ccomp || document[head].isRoot
  }

  private func fills(_ quotation: Quotation, _ clause: Clause, _ document: Document) -> Bool {
    clause.quotation == nil && clause.tokens.lowerBound < quotation.inner.lowerBound
      && clause.tokens.upperBound >= quotation.inner.upperBound - 1
  }

  /// The parts of the quotation between sentence ends.
  private func sentences(of quotation: Quotation, _ document: Document) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = quotation.inner.lowerBound
    for token in quotation.inner where [".", "!", "?"].contains(document[token].text) {
      pieces.append(start..<token + 1)
      start = token + 1
    }
    if start < quotation.inner.upperBound { pieces.append(start..<quotation.inner.upperBound) }
    return pieces.map { trimmed($0, document) }.filter { !$0.isEmpty }
  }

  private func trimmed(_ range: Range<Int>, _ document: Document) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound, !document.isWord(low) { low += 1 }
    return low..<range.upperBound
  }

  /// The token on which the rest of the piece hangs: a verb if there is one.
  private func head(of piece: Range<Int>, _ document: Document) -> Int? {
    let tops = piece.filter { document[$0].isRoot || !piece.contains(document[$0].head) }.filter { document.isWord($0) }
    if let verb = tops.first(where: {
      document.isVerbal($0) && document[$0].dep != .aux && document[$0].dep != .auxpass
    }) {
      return verb
    }
    return tops.first { document[$0].pos == .noun || document[$0].pos == .propn || document[$0].pos == .adj }
      ?? tops.first
  }
}
