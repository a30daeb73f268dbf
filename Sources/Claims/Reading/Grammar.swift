import English

/// Questions of grammar that several rules ask of a parse.
extension Document {
  /// Whether the token is a verb or an auxiliary standing as one.
  func isVerbal(_ i: Int) -> Bool { self[i].pos == .verb || self[i].pos == .aux }

  /// Whether the token is a word, not punctuation or white space.
  func isWord(_ i: Int) -> Bool { self[i].pos != .punct && self[i].pos != .space && self[i].pos != .sym }

  /// The subject that the token itself has.
  func ownSubject(of i: Int) -> Int? { child(of: i, .nsubj, .nsubjpass, .csubj, .csubjpass, .expl) }

  /// The subject of the clause: its own, or the one it shares with the clause that it is joined to.
  func subject(of i: Int) -> Int? {
    var at = i
    for _ in 0..<8 {
      if let own = ownSubject(of: at) { return own }
      guard [.conj, .xcomp, .advcl, .pcomp, .prep, .auxpass].contains(self[at].dep), self[at].head != at else {
        return nil
      }
      at = self[at].head
    }
    return nil
  }

  /// The auxiliaries of the token, and those of the verb it shares them with ("will leave and reduce").
  func auxiliaries(of i: Int) -> [Int] {
    let own = children(of: i, .aux, .auxpass)
    if own.isEmpty, self[i].dep == .conj, self[i].head != i, self[i].tag == .vb || self[i].tag == .vbn,
      ownSubject(of: i) == nil
    {
      return children(of: self[i].head, .aux, .auxpass)
    }
    return own
  }

  /// Whether the verb is finite: it is inflected, or has an auxiliary that is.
  func isFinite(_ i: Int) -> Bool {
    switch self[i].tag {
    case .vbd, .vbz, .vbp, .md: return true
    default: break
    }
    return auxiliaries(of: i).contains { [.vbd, .vbz, .vbp, .md].contains(self[$0].tag) }
  }

  /// The word that joins the clause to another ("although", "that").
  func mark(of i: Int) -> Int? { child(of: i, .mark) }

  /// How many words the range has.
  func wordCount(_ range: Range<Int>) -> Int { range.count { isWord($0) } }

  /// The last token before `i` that is not white space.
  func previous(_ i: Int) -> Int? {
    var at = i - 1
    while at >= 0, self[at].pos == .space { at -= 1 }
    return at >= 0 ? at : nil
  }

  /// Whether a comma, a dash, a bracket or a colon stands directly before the token.
  func isSetOff(_ i: Int) -> Bool {
    guard let before = previous(i) else { return false }
    if self[before].text.beginsPlain { return false }
    return [",", "–", "—", "-", "--", "(", ")", ":", ";", "…"].contains(self[before].text)
  }

  /// Whether `inner` lies within the words of `outer`'s subtree.
  func covers(_ outer: Int, _ inner: Int) -> Bool { span(of: outer).contains(inner) }
}
