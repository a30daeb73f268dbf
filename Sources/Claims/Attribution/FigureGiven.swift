import English

/// Who gives a figure says it: `⟨The governor⟩ put the toll at 26`, `⟨The ministry⟩ raised its estimate to 3.4 million`,
/// `⟨The union⟩ stood by its figure of 40,000` (or its account), `⟨The police⟩ counted 1,200`, `⟨A study⟩ arrives at 25 million`.
struct FigureGiven: Sendable {
  let reading: Reading

  /// Verbs that give a figure with "at" or "as" ("estimates the damage ⟨at⟩ 40 million").
  private static let putting: WordSet = ["put", "estimate", "reckon", "value", "give"]
  /// Verbs that give the figure they have for their object.
  private static let counting: WordSet = ["count", "tally"]
  /// What a figure is kept or reached with.
  private static let prepositions = WordTable(["stand": "by", "stick": "to", "arrive": "at"])

  private static let numbers: Set<String> = ["figure", "number"]
  /// What somebody has said before and keeps to.
  private static let views: Set<String> = ["account", "claim", "position", "stance", "statement", "version", "view"]

  /// What `token` reports if it is the verb of such a clause.
  func verb(_ token: Int) -> SayingVerb? {
    let document = reading.document
    guard document[token].pos == .verb, isGiven(by: token) else { return nil }
    return SayingVerb(kind: .act, isNegative: false, modality: nil)
  }

  private func isGiven(by verb: Int) -> Bool {
    let document = reading.document
    let lemma = document[verb].lemma
    if let preposition = Self.prepositions[lemma] {
      return document.child(of: verb, .nsubj).map { isReached(by: $0, verb, preposition) } ?? false
    }
    let (puts, counts) = (Self.putting.contains(lemma), Self.counting.contains(lemma))
    guard puts || counts || reading.cues.figureVerbs.contains(lemma),
      let subject = document.child(of: verb, .nsubj), let object = document.child(of: verb, .dobj)
    else { return false }
    guard reading.isSomebody(subject) else { return false }
    if puts { return isPut(object, by: verb) }
    if counts { return isNumber(object) }
    guard reading.canSpeak(subject) else { return false }
    // A number that is put right has been told; one that is cut may be of anything.
    return reading.cues.figureNouns.contains(document[object].lemma)
      || ["correct", "revise"].contains(lemma) && Self.numbers.contains(document[object].lemma)
  }

  /// "put the toll at 26", "puts the number of injured as 16".
  private func isPut(_ object: Int, by verb: Int) -> Bool {
    let document = reading.document
    return (document.children(of: verb, .prep) + document.children(of: object, .prep)).contains {
      ["at", "as"].contains(document[$0].lower) && !reading.findings.numbers(in: document.span(of: $0)).isEmpty
    }
  }

  /// "counted 1,200", "had counted 60 tractors".
  private func isNumber(_ object: Int) -> Bool {
    reading.document[object].pos == .num || reading.document.child(of: object, .nummod) != nil
  }

  /// "stood by its figure", "sticks to the count": says it again; of texts, "arrives at 25 million".
  private func isReached(by subject: Int, _ verb: Int, _ wanted: String) -> Bool {
    let document = reading.document
    return document.children(of: verb, .prep).contains { preposition in
      guard document[preposition].lower == wanted, let noun = document.child(of: preposition, .pobj) else {
        return false
      }
      if wanted == "at" {
        return reading.cues.speakerNouns[document[subject].lemma] == .document
          && !reading.findings.numbers(in: document.span(of: preposition)).isEmpty
      }
      return reading.cues.figureNouns.contains(document[noun].lemma) || Self.numbers.contains(document[noun].lemma)
        || Self.views.contains(document[noun].lemma)
    }
  }
}
