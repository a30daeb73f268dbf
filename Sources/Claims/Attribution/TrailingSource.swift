import English

/// A source behind a comma at the end of a sentence that the parse does not know for one: `…, ⟨a new study⟩ reports.`
/// (taken for a noun), `…, ⟨executives of both firms⟩ announced at a fair.` (taken for an apposition).
struct TrailingSource: Sendable {
  func frame(_ token: Int, in reading: Reading, sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    let pos = document[token].pos
    guard pos == .noun || pos == .propn || pos == .verb,
      let verb = reading.saying(token)
    else { return nil }
    if let found = titled(token, verb, reading, sentence) { return found }
    return pos == .verb
      ? appositive(token, verb, reading, sentence) : nominal(token, verb, reading, sentence)
  }

  /// "…, a new study reports."
  private func nominal(_ token: Int, _ verb: SayingVerb, _ reading: Reading, _ sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    guard document[token].lower.hasSuffix("s"), token > sentence.range.lowerBound + 6,
      !(token + 1..<sentence.range.upperBound).contains(where: { document.isWord($0) }),
      reading.cues.speakerNouns[document[token - 1].lemma] != nil, document[token - 1].head == token
    else { return nil }
    let start = document.span(of: token).lowerBound
    guard let comma = document.previous(start), document[comma].text == ",", token - start <= 6 else { return nil }
    var found = frame(token, verb, speaker: token - 1, said: sentence.range.lowerBound..<comma, cuts: [token], reading)
    found.speakerWords = start..<token
    return found
  }

  /// "…, the agency's director, Jane Doe, said.": role and name between commas in front of the verb that ends the sentence.
  private func titled(_ token: Int, _ verb: SayingVerb, _ reading: Reading, _ sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    guard document[token].pos == .verb, verb.kind == .say, document.child(of: token, .nsubj, .nsubjpass) == nil,
      endsSentence(token, document, sentence), let comma = document.previous(token), document[comma].text == ",",
      let name = document.previous(comma), document[name].pos == .propn, document[name].dep == .appos
    else { return nil }
    let role = document[name].head
    let start = document.span(of: role).lowerBound
    guard role < name, reading.cues.speakerNouns[document[role].lemma] != nil || reading.entity(name)?.kind == .person,
      let before = document.previous(start), document[before].text == ",", before >= sentence.range.lowerBound + 4
    else { return nil }
    var found = frame(
      token, verb, speaker: name, said: sentence.range.lowerBound..<before, cuts: [role, token], reading)
    let clauses = document.children(of: token, .ccomp).filter { $0 < before }
    if !clauses.isEmpty { (found.clauses, found.region) = (clauses, nil) }
    return found
  }

  /// "…, executives of both companies announced Wednesday at the fair."
  private func appositive(_ token: Int, _ verb: SayingVerb, _ reading: Reading, _ sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    guard [.acl, .relcl].contains(document[token].dep), [.vbd, .vbn].contains(document[token].tag),
      document.child(of: token, .nsubj, .nsubjpass, .dobj, .ccomp, .aux, .auxpass) == nil,
      let comma = (max(sentence.range.lowerBound + 4, token - 9)..<max(token, sentence.range.lowerBound + 4)).last(
        where: {
          document[$0].text == ","
        }), endsSentence(token, document, sentence)
    else { return nil }
    let phrase = comma + 1..<token
    let tops = phrase.filter { !phrase.contains(document[$0].head) && document.isWord($0) }
    guard tops.count == 1, let noun = tops.first, isSpeaker(noun, reading),
      verb.kind != .think || reading.cues.speakerNouns[document[noun].lemma] == .document
    else { return nil }
    return frame(token, verb, speaker: noun, said: sentence.range.lowerBound..<comma, cuts: [noun, token], reading)
  }

  /// Only where and when it was said stands behind the verb.
  private func endsSentence(_ token: Int, _ document: Document, _ sentence: Sentence) -> Bool {
    let rest = token + 1..<sentence.range.upperBound
    return rest.count <= 14 && !rest.contains { document[$0].text == "," || document[$0].pos == .verb }
  }

  private func isSpeaker(_ noun: Int, _ reading: Reading) -> Bool {
    reading.document[noun].pos == .propn || reading.cues.speakerNouns[reading.document[noun].lemma] != nil
  }

  private func frame(
    _ token: Int, _ verb: SayingVerb, speaker: Int, said: Range<Int>, cuts: [Int], _ reading: Reading
  ) -> SayingFrame {
    var frame = SayingFrame(rule: "trailing-source", cue: token, cueText: reading.document[token].lower, verb: verb)
    frame.speaker = speaker
    frame.region = said
    frame.cuts = cuts
    return frame
  }
}
