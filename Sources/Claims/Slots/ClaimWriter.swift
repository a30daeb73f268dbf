import English

/// Writes a claim as a sentence that can stand alone: the subject that the clause shares with another is put in front,
/// pronouns stand as what they refer to.
struct ClaimWriter: Sendable {
  let reading: Reading

  /// The sentence for `clause` with the subject `subject` (already resolved), and what it leaves out, if it does.
  func sentence(_ clause: Clause, subject: Participant?, gap: FilledGap?, modality: Modality) -> String {
    let document = reading.document
    if let gap { return finished(gap.text) }
    var words = text(of: clause, subject: subject)
    switch clause.rules.first {
    case "plan-content" where !document.isVerbal(clause.head):
      // "the closure of two mines by May" → "The closure of two mines by May is planned."
      words += isPlural(clause.head) ? " are planned" : " is planned"
    case "absolute", "reduced-relative": words = completed(clause, modality)
    default:
      guard let subject, let token = clause.subject, !clause.tokens.contains(token),
        document.isVerbal(clause.predicate),
        clause.quotation == nil || document.ownSubject(of: clause.predicate) == token
      else { break }
      words = subject.text + " " + predicated(clause, words)
    }
    return finished(words)
  }

  /// "a third expected to follow by May" → "A third is expected to follow by May".
  private func completed(_ clause: Clause, _ modality: Modality) -> String {
    let document = reading.document
    let verb = clause.predicate
    let words = clause.tokens
    guard [.vbn, .vbg].contains(document[verb].tag), document.children(of: verb, .aux, .auxpass).isEmpty,
      words.contains(verb),
      verb > words.lowerBound
    else { return document.text(of: words) }
    let plural = clause.subject.map(isPlural) ?? false
    var link = plural ? "are" : "is"
    if modality == .planned, document[verb].tag == .vbn, reading.cues.modality[.verb]?[document[verb].lemma] == nil {
      link += " to be"
    } else if modality == .asserted {
      link = plural ? "were" : "was"
    }
    return document.text(of: words.lowerBound..<verb) + " " + link + " " + document.text(of: verb..<words.upperBound)
  }

  private func isPlural(_ token: Int) -> Bool {
    reading.document[token].tag == .nns || reading.document[token].tag == .nnps
      || reading.document.child(of: token, .conj) != nil
  }

  /// The evidence, its own subject pronoun and possessive of the subject replaced.
  private func text(of clause: Clause, subject: Participant?) -> String {
    let document = reading.document
    let words = clause.tokens
    // "⟨whose⟩ sales have fallen" → "the maker's sales have fallen".
    if document[words.lowerBound].tag == .wpPossessive, document[clause.head].dep == .relcl, words.count > 1 {
      let owner = NounPhrase(document: document).text(document[clause.head].head)
      return owner + "'s " + document.text(of: words.lowerBound + 1..<words.upperBound)
    }
    // "⟨an accountant who uncovered the fraud⟩" → "An accountant uncovered the fraud".
    if let pronoun = relativeSubject(clause) {
      return document.text(of: words.lowerBound..<pronoun) + " " + document.text(of: pronoun + 1..<words.upperBound)
    }
    guard let token = clause.subject, words.contains(token), document[token].tag == .prp, let subject,
      subject.text.lowercased() != document[token].lower
    else { return document.text(of: words) }
    let before = words.lowerBound < token ? document.text(of: words.lowerBound..<token) + " " : ""
    let gap = document[token].spaceAfter ? " " : ""
    let behind = token + 1 < words.upperBound ? gap + document.text(of: token + 1..<words.upperBound) : ""
    return before + subject.text + behind
  }

  /// The pronoun that only ties a relative clause to the noun right before it in the evidence.
  private func relativeSubject(_ clause: Clause) -> Int? {
    let document = reading.document
    guard let first = clause.rules.first, first.hasPrefix("relative") || first == "apposition",
      let pronoun = document.ownSubject(of: clause.predicate), [.wdt, .wp].contains(document[pronoun].tag),
      pronoun > clause.tokens.lowerBound, pronoun + 1 < clause.tokens.upperBound,
      let before = document.previous(pronoun), document[before].text != ","
    else { return nil }
    return pronoun
  }

  /// The words behind the subject: "killing two people" → "killed two people".
  private func predicated(_ clause: Clause, _ words: String) -> String {
    let document = reading.document
    let verb = document[clause.predicate]
    guard clause.rules.first == "participial", verb.tag == .vbg, words.hasPrefix(verb.text),
      document.children(of: clause.predicate, .aux, .auxpass).isEmpty
    else { return link(clause) + words }
    let behind = words.dropFirst(verb.text.count)
    let around = document[verb.head]
    let modals = document.auxiliaries(of: verb.head).filter { document[$0].tag == .md }
    if let modal = modals.first { return document[modal].lower + " " + verb.lemma + behind }
    if around.tag == .vbz || around.tag == .vbp {
      return VerbForm.present(verb.lemma, plural: clause.subject.map(isPlural) ?? false) + behind
    }
    return VerbForm.past(verb.lemma) + behind
  }

  /// "was", "were" for a participle that has lost its verb.
  private func link(_ clause: Clause) -> String {
    let document = reading.document
    let head = document[clause.predicate]
    // "was arrested and ⟨taken away⟩": the auxiliary that it shares.
    if clause.tokens.contains(clause.predicate), let modal = document.sharedModal(of: clause.predicate).first {
      return document[modal].text + " "
    }
    if head.dep == .conj, document.children(of: clause.predicate, .aux, .auxpass).isEmpty, head.tag != .vbd,
      head.tag != .vbz,
      head.tag != .vbp
    {
      let auxiliaries = document.auxiliaries(of: clause.predicate)
      // "They are targeted and usually ⟨respond⟩": a bare verb has no "are".
      if head.tag == .vb, auxiliaries.contains(where: { ["be", "have"].contains(document[$0].lemma) }) { return "" }
      let shared = auxiliaries.map { document[$0].text }
      if !shared.isEmpty { return shared.joined(separator: " ") + " " }
    }
    guard head.tag == .vbg || head.tag == .vbn, !document.isFinite(clause.predicate),
      !clause.tokens.contains(where: { document[$0].pos == .aux && document[$0].head == clause.predicate })
    else { return "" }
    return clause.subject.map(isPlural) ?? false ? "were " : "was "
  }

  private func finished(_ words: String) -> String {
    // Words of two lines, or with odd spaces between them, come rarely.
    let isPlain = !words.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0xC2 }
    let pieces = isPlain ? words : words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var text = pieces.trimmingSuffix { ",;:–—- ".contains($0) }
    if let first = text.utf8.first, (97...122).contains(first) {
      text = String(UnicodeScalar(first & 0xDF)) + text.dropFirst()
    } else if let first = text.first, first.isLowercase {
      text = first.uppercased() + text.dropFirst()
    }
    if let last = text.unicodeScalars.last, last != ".", last != "!", last != "?" { text += "." }
    return text
  }
}

extension String {
  /// Without the characters at the end that `drops` names.
  func trimmingSuffix(while drops: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, drops(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
