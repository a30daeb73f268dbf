import English

/// A joined noun phrase with a number and a place or time of its own, its verb left out:
/// `The firm has 2,500 workers in Lyon and ⟨900 in Turin⟩`, `… half by May and ⟨the rest by the end of the year⟩`.
struct GappedClause: ClauseRule {
  static let rule = "gapped"
  private static let rests: Set<String> = ["rest", "remainder", "remaining", "other"]

  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    guard document[token].pos == .num || document[token].pos == .noun,
      document[token].dep == .conj || isRest(token, document)
    else { return nil }
    let start = phraseStart(token, document)
    // "between 2014 and 2017"
    guard reading.findings.times(in: token..<token + 1).isEmpty else { return nil }
    guard let joint = document.previous(start), document[joint].pos == .cconj else { return nil }
    // "between six and ten"
    if let number = reading.findings.numbers(in: start..<token + 1).first, number.tokens.lowerBound < start {
      return nil
    }
    let counted = document[token].pos == .num || Self.rests.contains(document[token].lemma)
    let hasNumber = !reading.findings.numbers(in: start..<token + 1).isEmpty
    let preposition = token + 1
    guard counted, preposition < document.tokens.count, document[preposition].pos == .adp,
      document[preposition].lower != "of",
      let end = phraseEnd(preposition, document)
    else {
      return eventWithNumber(token, start, reading, hasNumber)
    }
    return ClauseReading(Self.rule, subject: nil, range: start..<end, inherits: true)
  }

  private func isRest(_ token: Int, _ document: Document) -> Bool {
    ["rest", "remainder"].contains(document[token].lemma) && document[token].dep != .nsubj
      && document[token].dep != .nsubjpass
  }

  /// "… the deaths of 20 people and ⟨displacement of 3,000 others⟩".
  private func eventWithNumber(_ token: Int, _ start: Int, _ reading: Reading, _ hasNumber: Bool) -> ClauseReading? {
    let document = reading.document
    guard document[token].dep == .conj, document[token].pos == .noun, !hasNumber,
      let of = document.children(of: token, .prep).first(where: { ["of", "to"].contains(document[$0].lower) })
    else { return nil }
    let words = document.span(of: of)
    guard !reading.findings.numbers(in: words).isEmpty else { return nil }
    return ClauseReading("gapped-event", subject: nil, inherits: true)
  }

  private func phraseStart(_ token: Int, _ document: Document) -> Int {
    var start = token
    while start > 0, document[start - 1].head == token || document[start - 1].head == start,
      [.det, .amod, .nummod, .quantmod, .advmod, .compound].contains(document[start - 1].dep)
    {
      start -= 1
    }
    return start
  }

  /// Behind the preposition's noun phrase, with the phrases that "of" ties to it.
  private func phraseEnd(_ preposition: Int, _ document: Document) -> Int? {
    var at = preposition + 1
    var last: Int?
    while at < document.tokens.count, at - preposition < 14 {
      let entry = document[at]
      switch entry.pos {
      case .noun, .propn, .num, .pron: last = at
      case .det, .adj, .adv, .part: break
      case .adp: if entry.lower != "of" { return last.map { $0 + 1 } }
      case .verb: if entry.tag != .vbg || last != nil { return last.map { $0 + 1 } }
      default: return last.map { $0 + 1 }
      }
      at += 1
    }
    return last.map { $0 + 1 }
  }
}
