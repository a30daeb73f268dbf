import English

/// A speaker behind a dash at the end of a line: `“We are glad.” — ⟨Jane Doe⟩`, `… — ⟨The Mayor (@mayor)⟩ May 3, 2021`.
struct DashSpeaker: Sendable {
  static let dashes: Set<String> = ["—", "–", "--", "-"]

  func frame(_ token: Int, in reading: Reading, sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    guard !document[token].text.beginsPlain, let line = reading.line(of: token) else { return nil }
    if let glued = glued(token, line, reading) { return glued }
    guard Self.dashes.contains(document[token].text),
      let before = document.previous(token), before >= line.tokens.lowerBound, token + 1 < line.tokens.upperBound,
      line.tokens.upperBound - token <= 20
    else { return nil }
    let rest = token + 1..<line.tokens.upperBound
    if line.kind != .prose, let speaker = HeadlineSource(reading: reading).speaker(rest) {
      var frame = SayingFrame(rule: "headline-source", cue: token, cueText: document[token].text)
      (frame.speaker, frame.speakerWords) = (speaker, rest)
      frame.region = line.tokens.lowerBound..<token
      return frame
    }
    let speaksBefore = [".", "!", "?", "!?", "”", "\""].contains(document[before].text)
    let onlyName = rest.allSatisfy {
      [.propn, .punct, .num, .adp, .sym, .space, .part].contains(document[$0].pos) || document[$0].text.hasPrefix("@")
        || reading.cues.speakerNouns[document[$0].lemma] != nil
    }
    guard speaksBefore, onlyName, let name = rest.first(where: { document[$0].pos == .propn }) else { return nil }
    var frame = SayingFrame(rule: "dash-speaker", cue: token, cueText: document[token].text)
    frame.speaker = nameHead(name, rest, document)
    frame.region = line.tokens.lowerBound..<token
    return frame
  }

  /// "Acme to close two mines ⟨-sources⟩": the dash and its noun are one token.
  private func glued(_ token: Int, _ line: TextLine, _ reading: Reading) -> SayingFrame? {
    let document = reading.document
    let text = document[token].text
    guard line.kind == .headline, token + 1 == line.tokens.upperBound, text.hasPrefix("-"), text.count > 4,
      reading.cues.speakerNouns[String(document[token].lemma.dropFirst())] != nil
        || reading.cues.speakerNouns[String(text.dropFirst().dropLast())] != nil
    else { return nil }
    var frame = SayingFrame(rule: "headline-source", cue: token, cueText: "-")
    frame.speaker = token
    frame.region = line.tokens.lowerBound..<token
    frame.cuts = [token]
    return frame
  }

  private func nameHead(_ first: Int, _ rest: Range<Int>, _ document: Document) -> Int {
    var head = first
    while head + 1 < rest.upperBound, document[head + 1].pos == .propn, document[head + 1].text.first != "@" {
      head += 1
    }
    return head
  }
}
