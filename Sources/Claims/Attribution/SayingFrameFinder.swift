import English

/// Finds all places where the article says that somebody says something.
struct SayingFrameFinder: Sendable {
  /// The frames, in the order of their cues.
  func find(_ reading: Reading) -> SayingFrames {
    var frames = SayingFrames()
    for sentence in reading.document.sentences {
      let tokens = reading.readable(sentence)
      for token in tokens where reading.quotation(of: token) == nil {
        if let frame = AccordingTo().frame(token, in: reading, sentence: sentence) {
          frames.add(frame)
        } else if let frame = InWords().frame(token, in: reading, sentence: sentence) {
          frames.add(frame)
        } else if let frame = InTheView().frame(token, in: reading, sentence: sentence) {
          frames.add(frame)
        } else if let frame = QuotedAsSaying().frame(token, in: reading, sentence: sentence) {
          frames.add(frame)
        } else if let frame = FeelingFrame().frame(token, in: reading) {
          frames.add(frame)
        } else if let frame = DashSpeaker().frame(token, in: reading, sentence: sentence) {
          frames.add(frame)
        } else if let frame = HeadlineSource(reading: reading).frame(token) {
          frames.add(frame)
        } else if let frame = TrailingSource().frame(token, in: reading, sentence: sentence) {
          frames.add(frame)
        } else if let frame = FirstReport().frame(token, in: reading) {
          frames.add(frame)
        } else if let frame = SaidNounFrame().frame(token, in: reading) {
          frames.add(frame)
        } else if let frame = SayingVerbFrame().frame(token, in: reading, sentence: sentence) {
          frames.add(frame)
        }
      }
    }
    QuotationSpeakers().attach(reading, &frames)
    return frames
  }
}
