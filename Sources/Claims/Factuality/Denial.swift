import English

/// Whether a verb with a negative effect denies something: `denied the deal`, `⟨rejected⟩ the allegation`, `⟨dismissed⟩
/// claims that …`, not `rejected the budget` or `dismissed the treasurer`.
enum Denial {
  /// Verbs that are also used of things nobody has said.
  private static let broad: Set<String> = [
    "reject", "rebut", "refute", "dismiss", "dispute", "withdraw", "decline", "refuse", "turn",
  ]
  /// Of these, the ones that say nothing without something said as their object.
  private static let unspoken: Set<String> = ["dismiss", "withdraw", "decline", "refuse"]
  /// Not doing so is an answer: "declined to ⟨comment⟩".
  private static let answers: Set<String> = [
    "answer", "comment", "confirm", "disclose", "discuss", "elaborate", "explain", "give", "identify", "name",
    "provide",
    "reveal", "respond", "say", "speak", "specify", "speculate", "talk", "tell",
  ]

  /// Whether the verb is one of answering.
  static func isAnswer(_ verb: Int, in document: Document) -> Bool { answers.contains(document[verb].lemma) }

  /// Whether the verb denies.
  static func denies(_ verb: Int, in reading: Reading) -> Bool {
    let document = reading.document
    guard reading.saying(verb)?.isNegative ?? false else { return false }
    guard broad.contains(document[verb].lemma) else { return true }
    if ["decline", "refuse"].contains(document[verb].lemma) {
      return document.child(of: verb, .xcomp).map { isAnswer($0, in: document) } ?? false
    }
    // "Their claims were dismissed": by a court, it may be; "claims that … were dismissed" did not hold.
    if document[verb].lemma == "dismiss", let claim = document.child(of: verb, .nsubjpass),
      document.child(of: verb, .agent) == nil
    {
      return SaidNoun.content(of: claim, in: reading) != nil
    }
    if document.child(of: verb, .ccomp) != nil { return true }
    guard let object = document.child(of: verb, .dobj, .nsubjpass) else { return false }
    if document[verb].lemma != "dismiss", ["this", "that", "it"].contains(document[object].lower) { return true }
    return SaidNoun.isReport(object, in: reading)
  }

  /// Whether the verb reports nothing where it stands: "dismissed the treasurer".
  static func isOtherSense(_ verb: Int, in reading: Reading) -> Bool {
    unspoken.contains(reading.document[verb].lemma) && !denies(verb, in: reading) && !isDisparaged(by: verb, reading)
  }

  /// "dismissed ⟨as "a joke"⟩ the offer", "dismissed it ⟨as absurd⟩", not "dismissed him as the coach".
  private static func isDisparaged(by verb: Int, _ reading: Reading) -> Bool {
    let document = reading.document
    guard document[verb].lemma == "dismiss", document.child(of: verb, .auxpass) == nil else { return false }
    return document.children(of: verb, .prep).contains { preposition in
      guard document[preposition].lower == "as", preposition + 1 < document.tokens.count else { return false }
      let next = document[preposition + 1]
      return next.pos == .adj || ["a", "an"].contains(next.lower) || Self.quotes.contains(next.text)
    }
  }

  private static let quotes: Set<String> = ["\"", "“", "‘", "'", "''", "``"]
}
