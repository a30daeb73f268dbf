import English

/// Who gives a figure says it: `⟨The governor⟩ put the toll at 26`, `⟨The ministry⟩ raised its estimate to 3.4 million`.
struct FigureGiven: Sendable {
  let reading: Reading

  /// What `token` reports if it is the verb of such a clause.
  func verb(_ token: Int) -> SayingVerb? {
    let document = reading.document
    guard document[token].pos == .verb, let object = document.child(of: token, .dobj),
      let subject = document.child(of: token, .nsubj), reading.canSpeak(subject),
      isPut(token) || isRevised(object, by: token)
    else { return nil }
    return SayingVerb(kind: .act, isNegative: false, modality: nil)
  }

  /// "put the toll at 26", "puts the number of injured as 16".
  private func isPut(_ verb: Int) -> Bool {
    let document = reading.document
    guard document[verb].lemma == "put" else { return false }
    return document.children(of: verb, .prep).contains {
      ["at", "as"].contains(document[$0].lower) && !reading.findings.numbers(in: document.span(of: $0)).isEmpty
    }
  }

  /// "cut its forecast", "corrected the toll": figures that exist because somebody tells them.
  private func isRevised(_ object: Int, by verb: Int) -> Bool {
    let document = reading.document
    return reading.cues.figureVerbs.contains(document[verb].lemma)
      && reading.cues.figureNouns.contains(document[object].lemma)
  }
}
