import English

/// Finds the clauses of an article that are claims, sentence by sentence.
struct ClauseFinder: Sendable {
  /// The claims' clauses in text order.
  func find(_ reading: Reading, _ frames: SayingFrames) -> [Clause] {
    var clauses: [Clause] = []
    for sentence in reading.document.sentences {
      let tokens = reading.readable(sentence)
      guard !tokens.isEmpty, !asks(sentence, reading.document) else { continue }
      clauses += spoken(tokens, reading, frames)
    }
    clauses += QuotedClause().find(reading, frames, beside: &clauses)
    clauses += HeadlineClause().find(reading, frames, besides: clauses)
    return deduplicated(
      clauses.sorted { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) })
  }

  /// "Jane Doe said": what is said stands elsewhere.
  private func onlySays(_ head: Int, _ evidence: Range<Int>, _ reading: Reading, _ frames: SayingFrames) -> Bool {
    let frame = frames.frame(cue: head)
    if frame?.rule == FirstReport.rule { return true }
    // What a headline says stands in front of who says it, and is no part of the verb's clause.
    if let said = frame?.region, reading.line(of: head)?.kind == .headline, said.upperBound <= head,
      said.lowerBound <= evidence.lowerBound
    {
      return true
    }
    // "The mayor gave assurances that …"
    if SaidNounFrame.carriers.contains(reading.document[head].lemma),
      let noun = reading.document.child(of: head, .dobj), frames.frame(cue: noun)?.rule == SaidNounFrame.rule
    {
      return true
    }
    return reading.saying(head)?.kind == .say && reading.document.wordCount(evidence) <= 4
      && reading.document.child(of: head, .dobj, .xcomp, .ccomp, .neg, .acomp) == nil
  }

  /// A question states nothing.
  private func asks(_ sentence: Sentence, _ document: Document) -> Bool {
    for token in sentence.range.reversed() where document[token].pos != .space {
      if document[token].text == "?" { return true }
      if document.isWord(token) { return false }
    }
    return false
  }

  /// What the rules make of a token; the first that answers wins.
  private func answer(
    _ token: Int, _ reading: Reading, _ frames: SayingFrames, _ found: ClauseReadings
  ) -> ClauseReading? {
    let first =
      AnonymityClause().read(token, in: reading, frames: frames, found: found)
      ?? PlanContentClause().read(token, in: reading, frames: frames, found: found)
      ?? SayingClause().read(token, in: reading, frames: frames, found: found)
      ?? ComplementClause().read(token, in: reading, frames: frames, found: found)
      ?? MainClause().read(token, in: reading, frames: frames, found: found)
      ?? VerblessHeadline().read(token, in: reading, frames: frames, found: found)
      ?? CoordinatedClause().read(token, in: reading, frames: frames, found: found)
      ?? AbsoluteClause().read(token, in: reading, frames: frames, found: found)
    return first ?? AdverbialClause().read(token, in: reading, frames: frames, found: found)
      ?? ParticipialClause().read(token, in: reading, frames: frames, found: found)
      ?? PrepositionalClause().read(token, in: reading, frames: frames, found: found)
      ?? RelativeClause().read(token, in: reading, frames: frames, found: found)
      ?? ReducedRelativeClause().read(token, in: reading, frames: frames, found: found)
      ?? GappedClause().read(token, in: reading, frames: frames, found: found)
  }

  /// The clauses of one sentence outside quotations.
  private func spoken(_ tokens: Range<Int>, _ reading: Reading, _ frames: SayingFrames) -> [Clause] {
    var found = ClauseReadings(tokens: tokens)
    for token in topDown(tokens, reading.document) where reading.quotation(of: token) == nil {
      if let answer = answer(token, reading, frames, found) { found.add(answer, of: token) }
    }
    let span = EvidenceSpan(reading: reading, frames: frames, found: found, bounds: tokens)
    return found.claims.compactMap { head, answer in
      guard let evidence = span.range(of: head, answer), reading.document.wordCount(evidence) >= 2,
        !onlySays(head, evidence, reading, frames)
      else { return nil }
      return Clause(
        head: head, predicate: answer.predicate ?? head, tokens: evidence, rules: [answer.rule],
        subject: visible(answer.subject ?? reading.document.subject(of: head), tokens, reading.document),
        source: answer.inherits
          ? source(of: head, reading.document, found) : shared(head, answer, reading.document, found),
        inheritsModality: answer.inherits, quotation: nil, modality: answer.modality)
    }
  }

  /// A subject in the article's text: a place line is none ("⟨Paris⟩ – Ministers have agreed …").
  private func visible(_ subject: Int?, _ tokens: Range<Int>, _ document: Document) -> Int? {
    guard let subject, subject < tokens.lowerBound else { return subject }
    return document.children(of: subject, .appos, .conj, .nsubj).first { tokens.contains($0) }
  }

  /// The tokens with every head before its dependents.
  private func topDown(_ tokens: Range<Int>, _ document: Document) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(tokens.count)
    for token in tokens where document[token].isRoot || !tokens.contains(document[token].head) { order.append(token) }
    var at = 0
    while at < order.count {
      for child in document.children(of: order[at]) where tokens.contains(child) { order.append(child) }
      at += 1
    }
    return order
  }

  /// The nearest claim or plan above.
  private func source(of head: Int, _ document: Document, _ found: ClauseReadings) -> Int? {
    var at = head
    for _ in 0..<12 where document[at].head != at {
      at = document[at].head
      if found[at]?.isClaim ?? false || found[at]?.rule == "plan" { return at }
    }
    return nil
  }

  /// Participles and joined clauses share the time of the clause that they hang on.
  private func shared(_ head: Int, _ answer: ClauseReading, _ document: Document, _ found: ClauseReadings) -> Int? {
    guard ["coordinated", "participial"].contains(answer.rule) else { return nil }
    return source(of: head, document, found)
  }

  /// Of several clauses with the same words, the first rule's stays.
  private func deduplicated(_ clauses: [Clause]) -> [Clause] {
    var seen: Set<Range<Int>> = []
    return clauses.filter { seen.insert($0.tokens).inserted }
  }
}
