import English

/// What somebody holds of somebody or something: `⟨The opposition⟩ holds the minister responsible`, `⟨The police⟩
/// identified the man as Kim Roe`, `⟨The union⟩ disagrees with the findings`, `⟨The board⟩ found no evidence of fraud`.
struct Judgement: Sendable {
  let reading: Reading

  /// What is said of whom somebody holds to be so.
  private static let blame: Set<String> = ["responsible", "accountable", "liable"]
  /// What exists because somebody says so.
  private static let evidence: Set<String> = ["evidence", "indication", "proof", "sign", "trace"]

  /// What `token` reports if it is the verb of such a clause.
  func verb(_ token: Int) -> SayingVerb? {
    let document = reading.document
    guard document[token].pos == .verb, let wanted = reading.cues.judging[document[token].lemma],
      hasComplement(token, wanted), document.child(of: token, .auxpass) == nil,
      let subject = document.ownSubject(of: token), isSomebody(subject)
    else { return nil }
    return SayingVerb(kind: .act, isNegative: false, modality: nil)
  }

  private func hasComplement(_ verb: Int, _ wanted: String) -> Bool {
    let document = reading.document
    if wanted.isEmpty { return true }
    if wanted == "responsible" {
      return document.children(of: verb, .ccomp, .oprd, .acomp).contains { Self.blame.contains(document[$0].lower) }
    }
    if wanted == "evidence" {
      return document.child(of: verb, .dobj).map { Self.evidence.contains(document[$0].lemma) } ?? false
    }
    return document.children(of: verb, .prep).contains { document[$0].lower == wanted && $0 > verb }
  }

  /// Things do not judge.
  private func isSomebody(_ subject: Int) -> Bool {
    let document = reading.document
    // "One of the executives".
    if document[subject].pos == .num {
      return document.child(of: subject, .prep).flatMap { document.child(of: $0, .pobj) }.map(isSomebody) ?? false
    }
    return reading.isSomebody(subject)
  }
}
