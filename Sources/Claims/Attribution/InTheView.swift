import English

/// `A cracked axle may be to blame, in the view of ⟨the minister⟩`, `In ⟨the union's⟩ opinion, the offer is too low`, `By
/// ⟨his⟩ account, twelve fled`, `The gate was open, in the words of ⟨a guard⟩`: who holds that it is so.
struct InTheView: Sendable {
  private static let nouns = [
    "view": "in", "opinion": "in", "judgment": "in", "judgement": "in", "eyes": "in", "estimation": "in",
    "words": "in", "account": "by", "reckoning": "by", "estimate": "by", "count": "by",
  ]

  func frame(_ token: Int, in reading: Reading, sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    let preposition = document[token].head
    guard document[token].dep == .pobj, let wanted = Self.nouns[document[token].lower],
      document[preposition].lower == wanted, let speaker = holder(token, document)
    else { return nil }
    var frame = SayingFrame(
      rule: "in-the-view", cue: token, cueText: "\(wanted) the \(document[token].lower) of", cuts: [preposition])
    frame.speaker = speaker
    // At an edge of the sentence it covers all of it; inside, what it hangs on.
    let words = document.span(of: preposition)
    let isAtStart = !(sentence.range.lowerBound..<words.lowerBound).contains(where: document.isWord)
    let isAtEnd = !(words.upperBound..<sentence.range.upperBound).contains(where: document.isWord)
    frame.region = isAtStart || isAtEnd ? sentence.range : document.span(of: document[preposition].head)
    // "In its view five days were enough; the court had insisted on ten": what follows is not.
    if isAtStart, let end = sentence.range.first(where: { document[$0].text == ";" }) {
      frame.region = sentence.range.lowerBound..<end
    } else if let start = sentence.range.last(where: { document[$0].text == ";" && $0 < preposition }) {
      frame.region = start + 1..<sentence.range.upperBound
    }
    return frame
  }

  /// "in view of the storm" gives a reason: nobody holds it.
  private func holder(_ noun: Int, _ document: Document) -> Int? {
    if let possessor = document.child(of: noun, .poss) {
      return ["our", "my", "your"].contains(document[possessor].lower) ? nil : possessor
    }
    guard document.child(of: noun, .det) != nil || document[noun].tag == .nns,
      let of = document.children(of: noun, .prep).first(where: { document[$0].lower == "of" })
    else { return nil }
    return document.child(of: of, .pobj)
  }
}
