import English

/// Whether a verb with a negative effect denies something: `denied the deal`, `⟨rejected⟩ the allegation`, `⟨dismissed⟩
/// claims that …`, not `rejected the budget` or `dismissed the treasurer`.
enum Denial {
  /// Verbs that are also used of things nobody has said.
  private static let broad: Set<String> = ["reject", "rebut", "refute", "dismiss"]
  /// Of these, the ones that say nothing without something said as their object.
  private static let unspoken: Set<String> = ["dismiss"]

  /// Whether the verb denies.
  static func denies(_ verb: Int, in reading: Reading) -> Bool {
    let document = reading.document
    guard reading.cues.saying[document[verb].lemma]?.isNegative ?? false else { return false }
    guard broad.contains(document[verb].lemma) else { return true }
    if document.child(of: verb, .ccomp) != nil { return true }
    return document.child(of: verb, .dobj, .nsubjpass).map { SaidNoun.isReport($0, in: reading) } ?? false
  }

  /// Whether the verb reports nothing where it stands: "dismissed the treasurer".
  static func isOtherSense(_ verb: Int, in reading: Reading) -> Bool {
    unspoken.contains(reading.document[verb].lemma) && !denies(verb, in: reading)
  }
}
