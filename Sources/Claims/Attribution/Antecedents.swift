import English

/// What "it" and "they" refer to: a subject of the same number in the clauses around, or of one of the two sentences before.
///
/// Only subjects count: they are what a text goes on about. Where two could be meant, neither is.
struct Antecedents: Sendable {
  let reading: Reading

  /// Sentences back.
  private static let reach = 2
  /// Verbs with which "it" stands for nothing.
  private static let empty: Set<String> = ["be", "seem", "appear", "mean", "remain", "take", "happen", "turn", "look"]

  /// The head of the noun phrase that the pronoun at `token` stands for; nil for one inside a quotation.
  func find(_ token: Int, depth: Int = 0) -> Int? {
    let document = reading.document
    guard depth < 4, reading.quotation(of: token) == nil, let isPlural = Self.number(document[token].lower),
      isPlural || !isEmpty(token)
    else { return nil }
    if let above = above(token, isPlural) { return resolved(above, depth) }
    let here = document.sentence(of: token).index
    for back in 1...Self.reach where back <= here {
      guard isNear(document.sentences[here - back], token) else { return nil }
      if let found = subject(of: document.sentences[here - back], isPlural) { return resolved(found, depth) }
    }
    return nil
  }

  private static func number(_ word: String) -> Bool? {
    switch word {
    case "they", "them", "their": true
    case "it", "its": false
    default: nil
    }
  }

  /// "It is likely that …", "It took hours to …".
  private func isEmpty(_ token: Int) -> Bool {
    let document = reading.document
    if document[token].dep == .poss { return false }
    let verb = document[token].head
    // "It is striking that …"
    if document[verb].tag == .vbg, document.child(of: verb, .ccomp) != nil { return true }
    if document[token].dep == .nsubjpass { return document.child(of: verb, .ccomp, .csubjpass) != nil }
    return document[token].dep != .nsubj || Self.empty.contains(document[verb].lemma)
  }

  /// The subject of a clause around the pronoun, in front of it.
  private func above(_ token: Int, _ isPlural: Bool) -> Int? {
    let document = reading.document
    var at = document[token].head
    for _ in 0..<8 where document[at].head != at {
      at = document[at].head
      if let subject = document.ownSubject(of: at), subject < token, agrees(subject, isPlural) { return subject }
    }
    return nil
  }

  /// The subject of the sentence's main clause, or the object where the subject cannot be meant; nil where what the
  /// sentence says and who says it could both be.
  private func subject(of sentence: Sentence, _ isPlural: Bool) -> Int? {
    let document = reading.document
    let root = sentence.root
    guard document.isVerbal(root), let subject = document.ownSubject(of: root), reading.quotation(of: subject) == nil
    else { return nil }
    let said = document.children(of: root, .ccomp).compactMap { document.ownSubject(of: $0) }
      .filter { agrees($0, isPlural) }
    if agrees(subject, isPlural) { return said.isEmpty ? subject : nil }
    if !said.isEmpty { return said.count == 1 ? said[0] : nil }
    return document.children(of: root, .dobj).first { agrees($0, isPlural) && document[$0].pos != .pron }
  }

  private func resolved(_ token: Int, _ depth: Int) -> Int? {
    Self.number(reading.document[token].lower) == nil ? token : find(token, depth: depth + 1)
  }

  /// Whether the noun phrase has the pronoun's number and can be meant by it: "it" is nobody.
  func agrees(_ token: Int, _ isPlural: Bool) -> Bool {
    let document = reading.document
    if let number = Self.number(document[token].lower) { return number == isPlural }
    guard document[token].pos != .pron, document[token].dep != .expl else { return false }
    if isPlural {
      // One person with a name in -s, or taken for a plural, is no "they".
      if document.child(of: token, .conj) == nil, reading.entity(token)?.kind == .person { return false }
      return document[token].tag == .nns || document[token].tag == .nnps || document.child(of: token, .conj) != nil
        || document[token].pos == .num || document[token].lemma == "people"
    }
    guard document[token].tag == .nn || document[token].tag == .nnp || document[token].tag == .nnps,
      document.child(of: token, .conj) == nil, reading.findings.times(in: token..<token + 1).isEmpty
    else { return false }
    if let entity = reading.entity(token) { return entity.kind != .person }
    let kind = reading.cues.speakerNouns[document[token].lemma.lowercased()]
    return kind == nil || kind == .document || kind == .government
  }

  /// In the same paragraph, or the one above.
  private func isNear(_ sentence: Sentence, _ token: Int) -> Bool {
    guard let first = sentence.range.first, let there = reading.line(of: first), let here = reading.line(of: token)
    else { return false }
    return there.isRead && here.index - there.index <= 1 && (here.kind != .prose || there.kind == .prose)
  }
}
