import English

/// A participle directly behind its noun, with a date or a number of its own: `⟨a coalition formed in 2014⟩`,
/// `⟨270 miners trapped in March⟩`; and what is still to be done: `⟨a plan to be carried out in stages⟩`.
struct ReducedRelativeClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    guard document[token].dep == .acl, document.isVerbal(token) else { return nil }
    let noun = document[token].head
    guard document[noun].pos == .noun || document[noun].pos == .propn else { return nil }
    // "There were 584 deaths reported in 2015" is one claim.
    if document.child(of: document[noun].head, .expl) != nil { return nil }
    let words = document.span(of: token)
    let isParticiple = document[token].tag == .vbn || document[token].tag == .vbg || document[token].tag == .vbd
    if isParticiple, document.ownSubject(of: token) == nil, reading.hasYearOrNumber(words, of: token, noun: noun) {
      return ClauseReading("reduced-relative", isDetached: false, subject: noun, noun: noun)
    }
    let passive = document.children(of: token, .auxpass).contains { document[$0].lower == "be" }
    if passive, document.children(of: token, .aux).contains(where: { document[$0].lower == "to" }),
      reading.cues.planNouns.contains(document[noun].lemma)
    {
      return ClauseReading("to-be-done", isDetached: false, subject: noun, noun: noun, modality: .planned)
    }
    return nil
  }
}
