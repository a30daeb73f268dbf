import English

/// How long somebody may or has to do something, and how long something takes: `The firm has ⟨30 days⟩ to appeal`, `The
/// panel was given ⟨a week⟩ to report`, `Rescuers needed ⟨three hours⟩ to reach the wreck`.
struct Allowance: Sendable {
  /// What a length of time is to its verb (time-taking-verbs.tsv).
  enum Kind: String, Sendable { case allows, takes }

  let reading: Reading

  /// What the length of time at `time` is to the clause of `verb`; nil for one that is something else.
  func kind(_ time: Findings.Time, of verb: Int) -> Kind? {
    let document = reading.document
    guard time.expression.type == .duration, let kind = reading.cues.timeTaking[document[verb].lemma],
      let object = document.child(of: verb, .dobj), time.tokens.contains(object)
    else { return nil }
    if kind == .takes { return kind }
    return document.children(of: verb, .xcomp, .advcl).contains { isInfinitive($0) }
      || document.children(of: object, .acl, .relcl).contains { isInfinitive($0) } ? kind : nil
  }

  /// What the object of `verb` is to it if it is a length of time.
  func kind(of verb: Int) -> Kind? {
    guard reading.cues.timeTaking.contains(reading.document[verb].lemma),
      let object = reading.document.child(of: verb, .dobj)
    else { return nil }
    return reading.findings.times(in: object..<object + 1).first.flatMap { kind($0, of: verb) }
  }

  private func isInfinitive(_ clause: Int) -> Bool {
    reading.document.children(of: clause, .aux).contains { reading.document[$0].lower == "to" }
  }
}
