import English

/// Where an article cites news organisations.
struct OutletReferences: Sendable {
  let reading: Reading

  /// The outlet named in the noun phrase headed by `token` ("a report by the newspaper The Star").
  func outlet(inPhrase token: Int) -> Range<Int>? {
    let document = reading.document
    var words = document.span(of: token)
    guard words.count <= 40 else { return nil }
    // "the state news agency ⟨IRNA⟩ said": a name behind its noun that was not tied to it.
    while words.upperBound == token + 1 || words.upperBound < document.tokens.count && words.upperBound <= token + 3,
      words.upperBound < document.tokens.count, document[words.upperBound].pos == .propn
    {
      words = words.lowerBound..<words.upperBound + 1
    }
    return reading.cues.outlets.first(in: words, of: reading.document)
  }

  /// Whether the phrase names the outlet itself and not somebody or something of it.
  func isOutletItself(_ token: Int, _ outlet: Range<Int>) -> Bool {
    if outlet.contains(token) { return true }
    if SeenBy(reading: reading).outlet(of: token) != nil { return false }
    let document = reading.document
    if document[token].pos == .propn { return false }
    let lemma = document[token].lemma
    // "a report by the newspaper The Star", "a Reuters report": the outlet speaks.
    return reading.cues.speakerNouns[lemma] == .document && outlet.count > 0
      || reading.cues.outlets.refersBack(token, in: document)
  }

  /// The outlet that a frame cites: the one that was told, or the one that says it.
  func cited(by frame: SayingFrame) -> Range<Int>? {
    if let hearer = frame.hearer { return hearer }
    // "she told WXYZ", whatever the parse makes of the name.
    let next = frame.cue + 1
    if reading.document[frame.cue].lemma == "tell", next < reading.document.tokens.count,
      let name = reading.cues.outlets.first(in: next..<next + 1, of: reading.document)
    {
      return name
    }
    guard let speaker = frame.speaker else { return nil }
    if let name = outlet(inPhrase: speaker) { return name }
    if reading.cues.outlets.refersBack(speaker, in: reading.document) { return speaker..<speaker + 1 }
    return nil
  }

  /// "…, contradicting a report by Reuters", "contrary to what Reuters wrote": whoever cites an outlet to say that it is
  /// wrong does not retell it.
  func isContradicted(_ frame: SayingFrame) -> Bool {
    let document = reading.document
    var at = frame.cue
    for _ in 0..<6 where document[at].head != at {
      at = document[at].head
      if document[at].lower == "contrary" || Self.contradictions.contains(document[at].lemma)
        || document[at].tag == .vbg && reading.saying(at)?.isNegative == true
      {
        return true
      }
    }
    return false
  }

  private static let contradictions: Set<String> = ["contradict", "refute", "rebut", "counter", "correct"]

  /// "According to the BBC, …" at the beginning of a sentence, where the parse takes the name for a part of the subject.
  func opening(_ sentence: Sentence) -> Range<Int>? {
    let document = reading.document
    guard let first = sentence.range.first, document[first].lower == "according", sentence.range.count > 4 else {
      return nil
    }
    for at in first + 2...first + 3 {
      if let name = reading.cues.outlets.name(at: at, in: document), name.upperBound < sentence.range.upperBound,
        document[name.upperBound].text == ","
      {
        return name
      }
    }
    return nil
  }

  /// "this newspaper": the article's own.
  func isOwn(_ outlet: Range<Int>) -> Bool {
    isBackReference(outlet) && outlet.lowerBound > 0 && reading.document[outlet.lowerBound - 1].lower == "this"
  }

  /// "the agency": no name, an earlier one is meant.
  func isBackReference(_ outlet: Range<Int>) -> Bool {
    guard let token = outlet.first, outlet.count == 1 else { return false }
    return reading.document[token].pos == .noun
  }
}
