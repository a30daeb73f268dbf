import English

/// Finds all places where the article says that somebody says something.
struct SayingFrameFinder: Sendable {
  /// The frames, in the order of their cues.
  func find(_ reading: Reading) -> SayingFrames {
    var frames = SayingFrames(tokens: reading.document.tokens.count)
    for sentence in reading.document.sentences {
      let tokens = reading.readable(sentence)
      for token in tokens where mayCue(reading.document[token].pos) && reading.quotation(of: token) == nil {
        if let frame = frame(token, in: reading, sentence) { frames.add(frame) }
      }
    }
    QuotationSpeakers().attach(reading, &frames)
    return frames
  }

  /// Most words of a text are of kinds that no rule takes for a cue.
  private func mayCue(_ pos: PartOfSpeech) -> Bool {
    switch pos {
    case .det, .pron, .num, .part, .cconj, .space: false
    default: true
    }
  }

  /// What the rules make of a token; the first that answers wins.
  private func frame(_ token: Int, in reading: Reading, _ sentence: Sentence) -> SayingFrame? {
    if let frame = AccordingTo().frame(token, in: reading, sentence: sentence) { return frame }
    if let frame = InWords().frame(token, in: reading, sentence: sentence) { return frame }
    if let frame = InTheView().frame(token, in: reading, sentence: sentence) { return frame }
    if let frame = QuotedAsSaying().frame(token, in: reading, sentence: sentence) { return frame }
    if let frame = FeelingFrame().frame(token, in: reading) { return frame }
    if let frame = DashSpeaker().frame(token, in: reading, sentence: sentence) { return frame }
    if let frame = HeadlineSource(reading: reading).frame(token) { return frame }
    if let frame = TrailingSource().frame(token, in: reading, sentence: sentence) { return frame }
    if let frame = FirstReport().frame(token, in: reading) { return frame }
    if let frame = SaidNounFrame().frame(token, in: reading) { return frame }
    return SayingVerbFrame().frame(token, in: reading, sentence: sentence)
  }
}
