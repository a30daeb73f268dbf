import English

/// Why a source has no name: `…, ⟨asking not to be named⟩`, `…, who ⟨spoke on condition of anonymity⟩`, `…, as they ⟨were not
/// authorised to speak⟩`. It is about the report, and no news.
struct AnonymityClause: ClauseRule {
  private static let requests: Set<String> = [
    "ask", "request", "wish", "want", "decline", "refuse", "prefer", "insist",
  ]
  private static let names: Set<String> = ["name", "identify", "quote", "cite"]
  private static let permissions: Set<String> = ["authorise", "authorize", "allow", "permit"]

  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    guard document.isVerbal(token), !document[token].isRoot else { return nil }
    let isAnonymity = asksNotToBeNamed(token, document) || isForbidden(token, document) || isCondition(token, document)
    return isAnonymity ? ClauseReading("anonymity", isClaim: false) : nil
  }

  private func asksNotToBeNamed(_ token: Int, _ document: Document) -> Bool {
    guard Self.requests.contains(document[token].lemma) else { return false }
    return document.children(of: token, .xcomp, .ccomp).contains { clause in
      Self.names.contains(document[clause].lemma) && document.child(of: clause, .auxpass) != nil
    }
  }

  private func isForbidden(_ token: Int, _ document: Document) -> Bool {
    Self.permissions.contains(document[token].lemma) && document.child(of: token, .neg) != nil
      && document.child(of: token, .xcomp).map { Denial.isAnswer($0, in: document) } ?? false
  }

  private func isCondition(_ token: Int, _ document: Document) -> Bool {
    guard ["speak", "talk", "say"].contains(document[token].lemma) else { return false }
    return document.span(of: token).prefix(12).contains { document[$0].lower == "anonymity" }
  }
}
