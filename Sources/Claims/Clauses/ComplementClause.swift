import English

/// What is said: `The sources said that ⟨the launch was postponed⟩`, `It is possible that ⟨the vote is held in May⟩`,
/// and what stands beside a clause without being joined to it: `⟨The mine is closed⟩ — two shafts are flooded.`
struct ComplementClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    let head = document[token].head
    guard head != token else { return nil }
    // What is said holds the verb of saying ("the vote, he said, is off"): then it is read as what it is.
    if let frame = frames.frame(saying: token), !frame.cuts.contains(frame.cue) || document[frame.cue].head != token {
      guard document.isVerbal(token) || document.ownSubject(of: token) != nil else { return nil }
      if found[frame.cue]?.rule == "reported-speech" { return nil }
      return ClauseReading("complement", subject: document.subject(of: token), modality: nil)
    }
    if let verb = [head, document[head].head].first(where: { found[$0]?.rule == "main-frame" }),
      let adjective = document.child(of: verb, .acomp), Possibility.content(of: verb, document) == token
    {
      let modality = Possibility.modality(of: adjective, reading)
      return ClauseReading("possibility", subject: document.subject(of: token), modality: modality)
    }
    switch document[token].dep {
    case .acl where document[head].pos == .noun, .ccomp where document[head].pos == .noun:
      // "There is a possibility that …"
      guard document.ownSubject(of: token) != nil, document.mark(of: token).map({ document[$0].lower }) == "that",
        let modality = reading.cues.modality[.noun]?[document[head].lemma],
        found[document[head].head]?.rule == "main-frame"
      else { return nil }
      return ClauseReading("possibility", subject: document.subject(of: token), modality: modality)
    case .ccomp, .parataxis:
      guard document.isVerbal(token), document.isFinite(token), let subject = document.ownSubject(of: token),
        found[head]?.isClaim ?? false || document[head].isRoot
      else { return nil }
      let span = document.span(of: token)
      // "said ⟨that 200 had come⟩; the police had counted 60": the mark belongs to what was said.
      if let mark = document.mark(of: token) {
        guard document[mark].lower == "that", span.upperBound < head, document[span.upperBound].text == ";" else {
          return nil
        }
      }
      let isApart =
        span.upperBound <= head
        ? (document.ownSubject(of: head).map { document.span(of: $0).lowerBound } ?? head) >= span.upperBound
          && (span.upperBound..<head).contains { !document.isWord($0) }
        : document.isSetOff(span.lowerBound)
      return isApart ? ClauseReading("parataxis", subject: subject) : nil
    default:
      return nil
    }
  }
}
