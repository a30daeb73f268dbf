import English

/// A clause that only says who says so: `The minister said ⟨talks had ended⟩` states nothing beside what is said.
struct SayingClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    guard let frame = frames.frame(cue: token), !frame.isAct else { return nil }
    guard frame.hasContent else {
      // "…, she wrote in her letter" beside a quotation.
      let line = reading.line(of: token)
      let quotes = line.map { reading.quotingLines.contains($0.index) } ?? false
      let says = frame.verb?.kind == .say && reading.document.child(of: token, .dobj, .xcomp) == nil
      return quotes && says ? ClauseReading("saying", isClaim: false, isDetached: false) : nil
    }
    // "Officials said that the president had confirmed that …": that he confirmed it is what they say.
    if frames.frame(saying: token) != nil, !frame.clauses.isEmpty {
      return ClauseReading("reported-speech", subject: frame.speaker)
    }
    // "in the light of ⟨her announcement⟩ that …": the noun stays where it stands.
    if frame.rule == SaidNounFrame.rule { return ClauseReading("saying", isClaim: false, isDetached: false) }
    return ClauseReading("saying", isClaim: false, isDetached: ![.root, .xcomp].contains(reading.document[token].dep))
  }
}
