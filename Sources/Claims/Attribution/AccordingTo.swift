import English

/// `According to ⟨the ministry⟩, two mines closed.` `…, citing ⟨people familiar with the talks⟩`
struct AccordingTo: Sendable {
  /// The rule of "according to figures published by ⟨the agency⟩": nobody has spoken.
  static let publishedRule = "published-by"

  func frame(_ token: Int, in reading: Reading, sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    switch document[token].lower {
    case "according": return according(token, reading, sentence)
    case "citing", "quoting": return citing(token, reading, sentence)
    case "reported": return asReported(token, reading, sentence)
    default: return nil
    }
  }

  private func according(_ token: Int, _ reading: Reading, _ sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    guard let to = document.children(of: token).first(where: { document[$0].lower == "to" }),
      let named = document.child(of: to, .pobj, .pcomp)
    else { return nil }
    let publisher = publisher(of: named, document)
    let speaker = publisher ?? named
    var frame = SayingFrame(
      rule: publisher == nil ? "according-to" : Self.publishedRule, cue: token, cueText: "according to", cuts: [token])
    // "according to a plan" tells how, not who; a text that an outlet has got hold of says so.
    let isPlan = reading.cues.planNouns.contains(document[speaker].lemma)
    frame.speaker = isPlan && SeenBy(reading: reading).outlet(of: speaker) == nil ? nil : speaker
    frame.region = region(token, document, sentence)
    frame.hearer = SeenBy(reading: reading).outlet(of: named)
    if let told = OutletInformant(reading: reading).find(named) { (frame.speaker, frame.hearer) = told }
    return frame
  }

  /// "…, as first reported by ⟨the Herald⟩".
  private func asReported(_ token: Int, _ reading: Reading, _ sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    guard document[token].tag == .vbn, let by = document.child(of: token, .agent, .prep),
      document[by].lower == "by", let speaker = document.child(of: by, .pobj),
      (max(sentence.range.lowerBound, token - 2)..<token).contains(where: { document[$0].lower == "as" })
    else { return nil }
    var frame = SayingFrame(rule: "as-reported-by", cue: token, cueText: "reported by", cuts: [token])
    frame.speaker = speaker
    frame.region = region(token, document, sentence)
    return frame
  }

  /// "figures published by ⟨the agency⟩": things do not speak, who gave them out does.
  private func publisher(of noun: Int, _ document: Document) -> Int? {
    let gives: Set<String> = ["publish", "release", "issue", "compile", "provide", "collect"]
    guard document[noun].pos == .noun,
      let verb = document.children(of: noun, .acl).first(where: { gives.contains(document[$0].lemma) }),
      let by = document.child(of: verb, .agent, .prep), document[by].lower == "by"
    else { return nil }
    return document.child(of: by, .pobj)
  }

  /// At an edge of the sentence it covers all of it; inside, what it hangs on.
  private func region(_ token: Int, _ document: Document, _ sentence: Sentence) -> Range<Int> {
    let words = document.span(of: token)
    let atStart = !(sentence.range.lowerBound..<words.lowerBound).contains { document.isWord($0) }
    let atEnd = !(words.upperBound..<sentence.range.upperBound).contains { document.isWord($0) }
    if atStart || atEnd { return sentence.range }
    return document.span(of: document[token].head)
  }

  /// Somebody who says something, not a reason ("citing ill health").
  private func isSource(_ token: Int, _ reading: Reading) -> Bool {
    reading.document[token].pos == .propn || reading.entity(token) != nil
      || reading.cues.speakerNouns[reading.document[token].lemma] != nil
      || reading.document.children(of: token).contains { reading.document[$0].dep == .amod && $0 > token }
  }

  private func citing(_ token: Int, _ reading: Reading, _ sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    guard let speaker = document.child(of: token, .dobj), isSource(speaker, reading),
      document.isSetOff(document.span(of: token).lowerBound)
    else { return nil }
    var frame = SayingFrame(rule: "citing", cue: token, cueText: document[token].lower, cuts: [token])
    frame.speaker = speaker
    let words = document.span(of: token)
    let goesOn = (words.upperBound..<sentence.range.upperBound).count { document.isWord($0) } > 3
    frame.region = sentence.range.lowerBound..<(goesOn ? sentence.range.upperBound : words.lowerBound)
    return frame
  }
}
