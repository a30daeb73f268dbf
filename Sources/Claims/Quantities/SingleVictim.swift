import English

/// One whom something befell, told without a number: `⟨A guard⟩ was killed`, `the death of ⟨a worker⟩`. In a report of who
/// was hurt the article counts.
struct SingleVictim: Sendable {
  let document: Document

  private static let harms: Set<String> = [
    "abduct", "arrest", "behead", "detain", "drown", "execute", "hurt", "injure", "kidnap", "kill", "murder", "shoot",
    "stab", "wound",
  ]
  private static let losses: Set<String> = ["death", "killing", "murder", "abduction", "kidnapping", "arrest"]

  /// The number one, where the clause tells of one victim and no number.
  func quantity(of clause: Clause) -> Quantity? {
    guard let victim = victim(of: clause), clause.tokens.contains(victim), document[victim].tag == .nn,
      document.child(of: victim, .conj) == nil,
      let article = document.child(of: victim, .det), ["a", "an", "another"].contains(document[article].lower)
    else { return nil }
    return Quantity(
      text: document.text(of: article..<victim + 1), low: 1, high: 1, unit: document[victim].lemma.lowercased())
  }

  private func victim(of clause: Clause) -> Int? {
    let verb = clause.predicate
    if let subject = document.ownSubject(of: verb), Self.losses.contains(document[subject].lemma),
      let of = document.children(of: subject, .prep).first(where: { document[$0].lower == "of" })
    {
      return document.child(of: of, .pobj)
    }
    if document[verb].lemma == "die" || document[verb].lemma == "drown" { return document.child(of: verb, .nsubj) }
    guard Self.harms.contains(document[verb].lemma) else { return nil }
    return document.child(of: verb, .nsubjpass) ?? document.child(of: verb, .dobj)
  }
}
