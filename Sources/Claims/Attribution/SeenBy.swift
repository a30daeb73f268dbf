import English

/// A text that an outlet has got hold of and did not write: `a report by the inquiry, seen by ⟨Reuters⟩`, `a letter
/// obtained by ⟨the Herald⟩`, `the ruling, which ⟨the Herald⟩ has read`. The text speaks; the outlet passes it on.
struct SeenBy: Sendable {
  let reading: Reading

  static let verbs: Set<String> = [
    "see", "interview", "obtain", "review", "read", "view", "get", "examine", "leak", "share", "cite", "show", "send",
  ]

  /// The outlet that has seen what the noun phrase headed by `noun` names.
  func outlet(of noun: Int) -> Range<Int>? {
    let document = reading.document
    let words = document.span(of: noun)
    guard words.count <= 40 else { return nil }
    for verb in words where isSeeing(verb) {
      if let name = reading.cues.outlets.first(in: document.span(of: verb), of: document) { return name }
    }
    return nil
  }

  /// Whether the clause of `verb` only tells who has seen a text.
  func isSeeing(_ verb: Int) -> Bool {
    let document = reading.document
    guard Self.verbs.contains(document[verb].lemma), [.acl, .relcl, .advcl].contains(document[verb].dep) else {
      return false
    }
    if document[verb].tag == .vbn, let by = document.child(of: verb, .agent, .prep),
      ["by", "to", "with"].contains(document[by].lower), let who = document.child(of: by, .pobj)
    {
      return isOutlet(who)
    }
    guard document[verb].dep == .relcl, let who = document.child(of: verb, .nsubj) else { return false }
    return document.child(of: verb, .dobj).map { [.wdt, .wp].contains(document[$0].tag) } ?? false && isOutlet(who)
  }

  private func isOutlet(_ noun: Int) -> Bool {
    reading.cues.outlets.first(in: reading.document.span(of: noun), of: reading.document) != nil
      || reading.document[noun].pos == .propn
  }
}
