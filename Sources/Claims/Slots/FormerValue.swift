import English

/// Whether a number or a time in a clause is one that the clause says holds no longer: `12 percent, ⟨not 18 percent⟩`,
/// `in May ⟨instead of April⟩`, `raised its forecast to $230m, ⟨from $180m⟩`, `⟨an earlier figure of 57⟩`.
struct FormerValue: Sendable {
  let document: Document

  private static let earlier: Set<String> = ["earlier", "former", "initial", "original", "previous", "prior"]
  private static let corrections: Set<String> = ["correct", "revise", "amend", "replace", "supersede"]
  /// Two words in front of a value that is no longer, or not, meant.
  private static let pairs: Set<String> = [
    "instead of", "rather than", "down from", "up from", "place of", "opposed to", "back from", "forward from",
  ]
  /// Words that may stand between the cue and the value.
  private static let fillers: Set<String> = [
    "a", "an", "the", "about", "around", "some", "just", "nearly", "its", "their",
  ]

  /// Whether the participle tells that an earlier value is put right.
  static func corrects(_ verb: Int, in document: Document) -> Bool {
    guard corrections.contains(document[verb].lemma), document[verb].tag == .vbg,
      let object = document.child(of: verb, .dobj)
    else { return false }
    return document.children(of: object, .amod, .advmod).contains { earlier.contains(document[$0].lower) }
  }

  /// The numbers that still hold: all of them where none does.
  func current(_ numbers: [Findings.Number], in clause: Range<Int>) -> [Findings.Number] {
    guard numbers.count > 1 else { return numbers }
    let kept = numbers.filter { number in
      let others = numbers.filter { $0.tokens != number.tokens && isAlike($0.quantity.unit, number.quantity.unit) }
      return others.isEmpty
        || !isFormer(
          number.tokens, in: clause, behind: others.contains { $0.tokens.upperBound <= number.tokens.lowerBound })
    }
    return kept.isEmpty ? numbers : kept
  }

  /// Whether the time behind the words in front of it holds no longer.
  func isFormer(time: Range<Int>, in clause: Range<Int>) -> Bool {
    isFormer(time, in: clause, behind: false)
  }

  /// "19 people, not 26": the second names no unit.
  private func isAlike(_ one: String?, _ other: String?) -> Bool { one == nil || other == nil || one == other }

  private func isFormer(_ value: Range<Int>, in clause: Range<Int>, behind another: Bool) -> Bool {
    var at = value.lowerBound
    // A preposition that was read with the time: "instead of ⟨in April⟩".
    var isPlain = true
    for _ in 0..<6 {
      guard at > clause.lowerBound, let before = document.previous(at), before >= clause.lowerBound else {
        return false
      }
      let word = document[before].lower
      let pair = document.previous(before).map { document[$0].lower + " " + word } ?? word
      if Self.pairs.contains(pair) { return true }
      if isPlain, another, word == "not" { return true }
      if isPlain, another, word == "from" { return isSetOff(before, clause) }
      if Self.earlier.contains(word) { return another || isOf(before, value) }
      let isNoun = document[before].pos == .noun || word == "of"
      guard isNoun || Self.fillers.contains(word) || document[before].text == "$" || document[before].pos == .adp else {
        return false
      }
      if isNoun { isPlain = false }
      at = before
    }
    return false
  }

  /// "an earlier ⟨figure of⟩ 57", not "two earlier attempts in May".
  private func isOf(_ adjective: Int, _ value: Range<Int>) -> Bool {
    (adjective..<value.lowerBound).contains { document[$0].lower == "of" }
  }

  /// ", from $180 million": set off, behind a value of the same unit.
  private func isSetOff(_ from: Int, _ clause: Range<Int>) -> Bool {
    guard let before = document.previous(from), before >= clause.lowerBound else { return false }
    return document[before].text == "," || document[before].text == "("
  }
}
