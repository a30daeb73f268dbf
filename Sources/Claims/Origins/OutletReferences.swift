import English

/// Where an article cites news organisations.
struct OutletReferences: Sendable {
  let reading: Reading

  /// The outlet named in the noun phrase headed by `token` ("a report by the newspaper The Star").
  func outlet(inPhrase token: Int) -> Range<Int>? {
    let words = reading.document.span(of: token)
    guard words.count <= 40 else { return nil }
    return reading.cues.outlets.first(in: words, of: reading.document)
  }

  /// Whether the phrase names the outlet itself and not somebody or something of it.
  func isOutletItself(_ token: Int, _ outlet: Range<Int>) -> Bool {
    if outlet.contains(token) { return true }
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
    guard let speaker = frame.speaker else { return nil }
    if let name = outlet(inPhrase: speaker) { return name }
    if reading.cues.outlets.refersBack(speaker, in: reading.document) { return speaker..<speaker + 1 }
    return nil
  }

  /// "the agency": no name, an earlier one is meant.
  func isBackReference(_ outlet: Range<Int>) -> Bool {
    guard let token = outlet.first, outlet.count == 1 else { return false }
    return reading.document[token].pos == .noun
  }
}
