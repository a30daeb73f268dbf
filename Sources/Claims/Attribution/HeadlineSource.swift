import English

/// Who says what a headline tells: `Seven freed in the north: ⟨security source⟩`, `Deal near - ⟨minister⟩`,
/// `⟨Defence⟩: judges ignored the tapes`.
struct HeadlineSource: Sendable {
  let reading: Reading

  /// A source names itself in no more words than these.
  private static let longest = 5

  /// The frame of the colon at `token`.
  func frame(_ token: Int) -> SayingFrame? {
    let document = reading.document
    guard document[token].text == ":", let line = reading.line(of: token), line.kind != .prose,
      line.tokens.count <= 60
    else { return nil }
    let before = line.tokens.lowerBound..<token
    let behind = token + 1..<line.tokens.upperBound
    var frame = SayingFrame(rule: "headline-source", cue: token, cueText: ":")
    if let speaker = speaker(behind), document.wordCount(before) > 3 {
      (frame.speaker, frame.speakerWords, frame.region) = (speaker, behind, before)
    } else if let speaker = speaker(before), document.wordCount(behind) > 2 {
      (frame.speaker, frame.speakerWords, frame.region) = (speaker, before, behind)
    } else {
      return nil
    }
    return frame
  }

  /// The head of `words` if they are nothing but somebody who says something.
  func speaker(_ words: Range<Int>) -> Int? {
    let document = reading.document
    guard (1...Self.longest).contains(document.wordCount(words)), !words.contains(where: { document.isVerbal($0) }),
      let last = words.last(where: { document.isWord($0) })
    else { return nil }
    let isOutlet = reading.cues.outlets.refersBack(last, in: document)
    if isOutlet || reading.cues.speakerNouns[document[last].lemma.lowercased()] != nil { return last }
    guard let entity = reading.findings.entities.entity(at: last) else { return nil }
    return entity.kind == .person ? last : nil
  }
}
