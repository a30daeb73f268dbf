import English

/// A participle behind "before", "after", "since" or "despite" that tells an event of its own:
/// `The army entered the town in 1998 before ⟨withdrawing in 2001⟩.`
struct PrepositionalClause: ClauseRule {
  private static let joints: Set<String> = ["before", "after", "since", "despite", "besides"]

  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    let head = document[token].head
    let isGerund = document[token].tag == .vbg && document.ownSubject(of: token) == nil
    guard isGerund, document.wordCount(document.span(of: token)) >= 3 else { return nil }
    if document[token].dep == .pcomp, Self.joints.contains(document[head].lower) {
      return ClauseReading("prepositional", subject: document.subject(of: document[head].head))
    }
    if document[token].dep == .advcl, let mark = document.mark(of: token), Self.joints.contains(document[mark].lower) {
      return ClauseReading("prepositional", subject: document.subject(of: head))
    }
    return nil
  }
}
