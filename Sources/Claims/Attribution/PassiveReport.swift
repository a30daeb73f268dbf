import English

/// A verb of saying in the passive: `It is reported that …`, `The death was reported by ⟨the newspaper⟩`, `Two are said by
/// ⟨the police⟩ to have fled`.
struct PassiveReport: Sendable {
  /// "It is reported that …": said, but nobody says it.
  func frame(_ token: Int, subject: Int, _ verb: SayingVerb, in reading: Reading) -> SayingFrame? {
    let document = reading.document
    // "The death was reported ⟨by the newspaper⟩": whoever reports it says so.
    if document[subject].lower != "it", let by = document.child(of: token, .agent),
      let agent = document.child(of: by, .pobj) ?? reporter(behind: by, token, document),
      reportsInfinitive(token, document) || verb.kind != .think && document.child(of: token, .ccomp) == nil
    {
      var frame = SayingFrame(rule: "said-by", cue: token, cueText: document[token].lower, verb: verb)
      frame.speaker = agent
      if let told = OutletInformant(reading: reading).find(agent) { (frame.speaker, frame.hearer) = told }
      frame.isAct = true
      return frame
    }
    // "Employees were told that …"
    let isTold = ["tell", "inform", "advise", "warn", "notify"].contains(document[token].lemma)
    guard document[subject].lower == "it" || isTold, document.child(of: token, .neg) == nil,
      let clause = document.children(of: token, .ccomp, .advcl).first(where: { document.ownSubject(of: $0) != nil }),
      document.mark(of: clause).map({ document[$0].lower }) ?? "that" == "that"
    else { return nil }
    var frame = SayingFrame(rule: "passive-report", cue: token, cueText: document[token].lower, verb: verb)
    frame.clauses = [clause]
    return frame
  }

  /// "Two are said by the police ⟨to have fled⟩".
  private func reportsInfinitive(_ verb: Int, _ document: Document) -> Bool {
    document.child(of: verb, .xcomp, .ccomp).map { clause in
      document.children(of: clause, .aux).contains { document[$0].tag == .to }
    } ?? false
  }

  /// "are said by ⟨prosecutor Ivo Kral⟩ to have fled": taken for the subject of what is said.
  private func reporter(behind by: Int, _ verb: Int, _ document: Document) -> Int? {
    guard reportsInfinitive(verb, document), let clause = document.child(of: verb, .ccomp),
      let subject = document.child(of: clause, .nsubj, .nsubjpass), subject > by
    else { return nil }
    return document.span(of: subject).lowerBound == by + 1 ? subject : nil
  }
}
