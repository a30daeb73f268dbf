import English

/// A subordinate clause with a verb and a subject of its own that states something:
/// `The bridge was closed after ⟨a lorry had hit a pillar⟩`, `…, although ⟨two lanes stay open⟩.`
///
/// Conditions and comparisons hang on the other clause; a "when" clause with a pronoun only tells the time
/// ("when he took office").
struct AdverbialClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    guard document[token].dep == .advcl, document.isVerbal(token), let subject = document.ownSubject(of: token) else {
      return nil
    }
    let words = document.span(of: token)
    guard let joint = joint(token, document) else { return nil }
    let finite = document.isFinite(token)
    guard finite || document[joint].lower == "with" else { return nil }
    switch reading.cues.marks[document[joint].lower] {
    case .states:
      guard document.wordCount(words) >= 4 else { return nil }
      return ClauseReading("adverbial", subject: subject)
    case .anchors:
      guard document[subject].pos != .pron, document.wordCount(words) >= 6, finite else { return nil }
      // Only a clause that follows tells news; one that leads sets the scene.
      guard words.lowerBound > document[token].head, !isQuestion(joint, document) else { return nil }
      return ClauseReading("adverbial-when", subject: subject)
    default:
      return nil
    }
  }

  /// "to determine when and how the mission would end"
  private func isQuestion(_ joint: Int, _ document: Document) -> Bool {
    let head = document[document[joint].head].head
    return document.child(of: joint, .cc, .conj) != nil
      || document.children(of: head, .aux).contains { document[$0].lower == "to" }
  }

  /// The subordinator, or the adverb that does its work ("when").
  private func joint(_ token: Int, _ document: Document) -> Int? {
    if let mark = document.mark(of: token) { return mark }
    guard let first = document.children(of: token).first, document[first].dep == .advmod, document[first].tag == .wrb
    else { return nil }
    return first
  }
}
