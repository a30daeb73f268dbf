import English

/// What somebody is sure or afraid of: `⟨The commission⟩ is concerned that …`, `⟨She⟩ was confident the vote would pass`.
struct FeelingFrame: Sendable {
  func frame(_ token: Int, in reading: Reading) -> SayingFrame? {
    let document = reading.document
    guard document[token].lemma == "be", document.isVerbal(token),
      let adjective = document.child(of: token, .acomp), let feeling = reading.cues.feelings[document[adjective].lower],
      let subject = document.ownSubject(of: token), document[subject].dep == .nsubj
    else { return nil }
    let said = document.children(of: adjective, .ccomp).filter { clause in
      document.ownSubject(of: clause) != nil && document.mark(of: clause).map { document[$0].lower == "that" } ?? true
    }
    guard !said.isEmpty, document.child(of: token, .neg) == nil else { return nil }
    let verb = SayingVerb(kind: .think, isNegative: false, modality: feeling)
    var frame = SayingFrame(
      rule: "feels-that", cue: token, cueText: document[adjective].lower, verb: verb)
    frame.speaker = subject
    frame.clauses = said
    return frame
  }
}
