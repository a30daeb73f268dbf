import English

/// What a plan provides for: `The plan calls for ⟨the closure of two mines by May⟩`, `The bill would see ⟨taxes rise⟩`.
/// The clause that says so is no claim beside it.
struct PlanContentClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    if isFrame(token, reading) {
      return ClauseReading("plan", isClaim: false, isDetached: !document[token].isRoot)
    }
    guard let verb = governingVerb(token, document), isFrame(verb, reading) else { return nil }
    if document[token].dep == .ccomp {
      return ClauseReading("plan-content", subject: document.subject(of: token), modality: .planned)
    }
    var content = ClauseReading("plan-content", subject: nil, modality: .planned)
    // "calls for the closure of two mines ⟨by May⟩": hung on the verb, meant for what is to be done.
    content.extra = document.children(of: verb, .prep, .npadvmod).filter { child in
      child > token && !reading.findings.times(in: document.span(of: child)).isEmpty && document[child].lower != "with"
    }
    return content
  }

  /// "The plan calls for the closure …", "an agreement that will see troops leave".
  private func isFrame(_ token: Int, _ reading: Reading) -> Bool {
    let document = reading.document
    guard document[token].pos == .verb, reading.cues.planVerbs.contains(document[token].lemma),
      content(of: token, document) != nil
    else { return false }
    if document[token].dep == .ccomp, document[document[token].head].lemma == document[token].lemma { return true }
    guard let subject = document.ownSubject(of: token) ?? document.subject(of: token) else { return false }
    let noun = document[token].dep == .relcl ? document[token].head : subject
    return reading.cues.planNouns.contains(document[noun].lemma)
  }

  /// The noun or the clause that is provided for.
  private func content(of verb: Int, _ document: Document) -> Int? {
    if let clause = document.child(of: verb, .ccomp) { return document.ownSubject(of: clause) == nil ? clause : clause }
    if document[verb].lemma == "see" { return nil }
    if ["call", "provide"].contains(document[verb].lemma) {
      return document.children(of: verb, .prep).first { document[$0].lower == "for" }.flatMap {
        document.child(of: $0, .pobj)
      }
    }
    return document.children(of: verb, .dobj).first {
      document[$0].pos == .noun && document.wordCount(document.span(of: $0)) >= 3
    }
  }

  /// The verb whose content `token` may be.
  private func governingVerb(_ token: Int, _ document: Document) -> Int? {
    let head = document[token].head
    guard head != token else { return nil }
    switch document[token].dep {
    case .dobj, .ccomp: return content(of: head, document) == token ? head : nil
    case .pobj:
      let verb = document[head].head
      return document[head].lower == "for" && content(of: verb, document) == token ? verb : nil
    default: return nil
    }
  }
}
