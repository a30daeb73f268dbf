import English

/// Finds all places where the article says that somebody says something.
struct SayingFrameFinder: Sendable {
  /// The frames, in the order of their cues.
  func find(_ reading: Reading) -> SayingFrames {
    var frames = SayingFrames(tokens: reading.document.tokens.count)
    for sentence in reading.document.sentences {
      let tokens = reading.readable(sentence)
      for token in tokens where reading.quotation(of: token) == nil {
        if let frame = frame(token, in: reading, sentence) { frames.add(frame) }
      }
    }
    QuotationSpeakers().attach(reading, &frames)
    return frames
  }

  /// What the rules make of a token; the first that answers wins. Most words are of a kind that none takes for a cue.
  private func frame(_ token: Int, in reading: Reading, _ sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    if !document[token].text.beginsPlain {
      return DashSpeaker().frame(token, in: reading, sentence: sentence)
        ?? HeadlineSource(reading: reading).frame(token) ?? word(token, document[token].pos, in: reading, sentence)
    }
    return word(token, document[token].pos, in: reading, sentence)
  }

  private func word(
    _ token: Int, _ pos: PartOfSpeech, in reading: Reading, _ sentence: Sentence
  ) -> SayingFrame? {
    switch pos {
    case .verb, .aux:
      return AccordingTo().frame(token, in: reading, sentence: sentence)
        ?? QuotedAsSaying().frame(token, in: reading, sentence: sentence)
        ?? FeelingFrame().frame(token, in: reading)
        ?? TrailingSource().frame(token, in: reading, sentence: sentence)
        ?? FirstReport().frame(token, in: reading)
        ?? SayingVerbFrame().frame(token, in: reading, sentence: sentence)
    case .noun, .propn:
      return InWords().frame(token, in: reading, sentence: sentence)
        ?? InTheView().frame(token, in: reading, sentence: sentence)
        ?? TrailingSource().frame(token, in: reading, sentence: sentence)
        ?? SaidNounFrame().frame(token, in: reading)
        ?? SayingVerbFrame().frame(token, in: reading, sentence: sentence)
    case .det, .pron, .num, .part, .cconj, .punct, .space: return nil
    default: return AccordingTo().frame(token, in: reading, sentence: sentence)
    }
  }
}
