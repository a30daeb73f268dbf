import English

/// Who told an outlet what it reports: `according to Reuters, which cited ⟨four officials⟩`, `reported by the newspaper Sol,
/// which spoke to ⟨a nurse⟩`. The informant speaks; the outlet passes it on.
struct OutletInformant: Sendable {
  let reading: Reading

  /// Verbs for drawing on somebody, with the preposition that some have.
  private static let verbs: [String: String?] = [
    "cite": nil, "quote": nil, "interview": nil, "speak": "to", "talk": "to", "refer": "to",
  ]

  /// The informant of the outlet that the noun phrase headed by `noun` names, and the outlet.
  func find(_ noun: Int) -> (informant: Int, outlet: Range<Int>)? {
    let document = reading.document
    guard let verb = document.child(of: noun, .relcl), let preposition = Self.verbs[document[verb].lemma],
      let subject = document.child(of: verb, .nsubj), document[subject].tag == .wdt,
      let outlet = reading.cues.outlets.first(in: noun..<verb, of: document)
        ?? reading.cues.outlets.first(in: document.span(of: noun).lowerBound..<noun + 1, of: document)
    else { return nil }
    let holder =
      preposition == nil
      ? verb
      : document.children(of: verb, .prep).first {
        document[$0].lower == preposition || preposition == "to" && document[$0].lower == "with"
      }
    guard let informant = holder.flatMap({ document.child(of: $0, .dobj, .pobj) }) else { return nil }
    return (informant, outlet)
  }
}
