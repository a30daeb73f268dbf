import English

/// `In ⟨her⟩ words, “the firm put profit first”`, `In the words of ⟨the mayor⟩, “…”`: whose words a quotation is.
struct InWords: Sendable {
  /// The quotation begins within so many tokens.
  private static let reach = 12

  func frame(_ token: Int, in reading: Reading, sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    let preposition = document[token].head
    guard document[token].lower == "words", document[preposition].lower == "in",
      let speaker = document.child(of: token, .poss) ?? possessor(token, document),
      !["its", "their", "our", "my", "your", "other"].contains(document[speaker].lower),
      (token..<min(token + Self.reach, sentence.range.upperBound)).contains(where: { reading.quotation(of: $0) != nil })
    else { return nil }
    var frame = SayingFrame(rule: "in-words", cue: token, cueText: "in … words", cuts: [preposition])
    frame.verb = SayingVerb(kind: .say, isNegative: false, modality: nil)
    frame.speaker = speaker
    return frame
  }

  private func possessor(_ words: Int, _ document: Document) -> Int? {
    document.children(of: words, .prep).first { document[$0].lower == "of" }.flatMap { document.child(of: $0, .pobj) }
  }
}
