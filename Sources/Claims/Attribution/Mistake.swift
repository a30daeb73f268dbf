import English

/// What was reported and is said to be wrong: `The agency ⟨erroneously reported⟩ that …`, `⟨An earlier version⟩ of this
/// article said that …`. The report no longer stands.
enum Mistake {
  private static let adverbs: Set<String> = [
    "erroneously", "falsely", "inaccurately", "incorrectly", "mistakenly", "misleadingly", "wrongly",
  ]
  private static let earlier: Set<String> = ["earlier", "initial", "original", "previous", "prior"]
  private static let texts: Set<String> = ["version", "article", "story", "report", "edition", "headline", "caption"]

  /// Whether what the verb of saying `verb` reports is put right.
  static func isReported(by verb: Int, in reading: Reading) -> Bool {
    let document = reading.document
    if document.children(of: verb, .advmod).contains(where: { adverbs.contains(document[$0].lower) }) { return true }
    guard let subject = document.child(of: verb, .nsubj), texts.contains(document[subject].lemma) else { return false }
    let isEarlier = document.children(of: subject, .amod, .advmod).contains { earlier.contains(document[$0].lower) }
    // "a previous report said that …" is another report; this page's own is "of this article".
    return isEarlier && (document[subject].lemma == "version" || isOwn(subject, document))
  }

  private static func isOwn(_ noun: Int, _ document: Document) -> Bool {
    document.child(of: noun, .det).map { ["this", "our"].contains(document[$0].lower) } ?? false
      || document.child(of: noun, .poss).map { document[$0].lower == "our" } ?? false
  }
}
