import English

/// A clause joined by "and", "but" or a comma: `The board approved the plan and ⟨rejected the budget⟩.`
/// It shares the subject of the first where it has none of its own.
struct CoordinatedClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    guard document[token].dep == .conj, document.isVerbal(token) else { return nil }
    let head = document[token].head
    guard let first = found[head] else { return nil }
    guard first.isClaim || ["saying", "connective", "plan"].contains(first.rule) else { return nil }
    // "… to keep and repair …": both verbs hang on one infinitive marker and one object.
    if document[token].tag == .vb, document[head].tag == .vb, document.ownSubject(of: token) == nil,
      document.ownSubject(of: head) == nil, document.auxiliaries(of: token).isEmpty
    {
      return nil
    }
    if sharesEverything(token, head, document) { return nil }
    // A restrictive clause takes its noun phrase with it; what is joined to it stands alone.
    let speaker = frames.frame(cue: token)?.speaker
    let subject = document.ownSubject(of: token) ?? speaker ?? first.subject ?? document.subject(of: head)
    return ClauseReading("coordinated", isDetached: true, subject: subject, inherits: first.inherits)
  }

  /// "The man was arrested and charged": one verb group with nothing behind either of them.
  private func sharesEverything(_ token: Int, _ head: Int, _ document: Document) -> Bool {
    document.span(of: token).count { document.isWord($0) } == 1 && token - head <= 2
  }
}
