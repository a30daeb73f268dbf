/// Base forms of English words: the detachment rules of WordNet's morphy(7WN), with its lists of irregular forms.
struct WordForms: Sendable {
  let wordNet: WordNet

  /// Ending to take off, ending to put in its place.
  private static let endings: [(String, String)] = [
    ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zes", "z"),
    ("s", ""), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("men", "man"),
  ]

  /// The base form of a lower-case word; the word itself when none is known.
  func base(of word: String) -> String {
    let entry = wordNet.entry(word)
    if let irregular = entry?.bases.first { return irregular }
    if word.utf8.count < 4 || word.hasSuffix("ss") { return word }
    for (ending, replacement) in Self.endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      guard stem.utf8.count >= 2 else { continue }
      if let found = known(String(stem) + replacement, afterVerbEnding: ending == "ed" || ending == "ing") {
        return found
      }
    }
    return word
  }

  /// The candidate, or the candidate without its doubled consonant ("stopp"), when the table has it.
  private func known(_ candidate: String, afterVerbEnding: Bool) -> String? {
    if let entry = wordNet.entry(candidate), !entry.verb.isEmpty || !entry.noun.isEmpty, entry.bases.isEmpty {
      if !afterVerbEnding || !entry.verb.isEmpty || candidate.hasSuffix("y") { return candidate }
    }
    let letters = Array(candidate.utf8)
    guard afterVerbEnding, letters.count > 3, letters[letters.count - 1] == letters[letters.count - 2] else {
      return nil
    }
    let single = String(candidate.dropLast())
    return wordNet.entry(single)?.verb.isEmpty == false ? single : nil
  }
}
