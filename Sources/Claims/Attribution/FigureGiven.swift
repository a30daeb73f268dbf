import English

/// Who gives a figure says it: `⟨The governor⟩ put the toll at 26`, `⟨The ministry⟩ raised its estimate to 3.4 million`,
/// `⟨The union⟩ stood by its figure of 40,000`.
struct FigureGiven: Sendable {
  let reading: Reading

  /// What `token` reports if it is the verb of such a clause.
  func verb(_ token: Int) -> SayingVerb? {
    let document = reading.document
    guard document[token].pos == .verb, let subject = document.child(of: token, .nsubj) else { return nil }
    if isKept(token) { return SayingVerb(kind: .act, isNegative: false, modality: nil) }
    guard let object = document.child(of: token, .dobj) else { return nil }
    let isGiven =
      reading.canSpeak(subject)
      ? isPut(object, by: token) || isRevised(object, by: token)
      : reading.cues.bodies.contains(document[subject].lower) && isPut(object, by: token)
    return isGiven ? SayingVerb(kind: .act, isNegative: false, modality: nil) : nil
  }

  /// "put the toll at 26", "puts the number of injured as 16".
  private func isPut(_ object: Int, by verb: Int) -> Bool {
    let document = reading.document
    guard document[verb].lemma == "put" else { return false }
    return (document.children(of: verb, .prep) + document.children(of: object, .prep)).contains {
      ["at", "as"].contains(document[$0].lower) && !reading.findings.numbers(in: document.span(of: $0)).isEmpty
    }
  }

  /// "stood by its figure", "sticks to the count": says it again.
  private func isKept(_ verb: Int) -> Bool {
    let document = reading.document
    guard let wanted = ["stand": "by", "stick": "to"][document[verb].lemma] else { return false }
    return document.children(of: verb, .prep).contains { preposition in
      guard document[preposition].lower == wanted, let noun = document.child(of: preposition, .pobj) else {
        return false
      }
      return reading.cues.figureNouns.contains(document[noun].lemma)
        || ["figure", "number"].contains(document[noun].lemma)
    }
  }

  /// "cut its forecast", "corrected the toll": figures that exist because somebody tells them.
  private func isRevised(_ object: Int, by verb: Int) -> Bool {
    let document = reading.document
    return reading.cues.figureVerbs.contains(document[verb].lemma)
      && reading.cues.figureNouns.contains(document[object].lemma)
  }
}
