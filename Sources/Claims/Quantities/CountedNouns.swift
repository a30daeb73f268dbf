import English

/// Says from the dependency parse what a number counts.
struct CountedNouns {
  let document: Document
  /// What was counted last, for "21 of them" and "dozens more".
  private var last: (unit: String, token: Int)?

  struct Counted {
    /// The token that hangs on the rest of the sentence.
    var number: Int
    var head: Int?
    var unit: String?
    /// Whether it is a number out of a named set ("one of the girls").
    var partitive = false
  }

  init(document: Document) { self.document = document }

  /// Whether the number in `core` is one that counts: not a name's ("Boeing 737"), a list marker, an age behind a name.
  func isQuantity(_ core: Range<Int>, _ reading: QuantityReading) -> Bool {
    guard reading.kind == .count else { return true }
    let root = rootToken(of: core)
    let token = document[root]
    if token.tag == .ls || token.dep == .meta { return false }
    if core.count == 1, token.lower == "one" {
      if token.pos == .pron || token.tag == .prp || token.tag == .nn {
        return document.nearby(root, .prep).first.map { document[$0].lower } == "of"
      }
      if token.dep != .nummod, document.nearby(root, .prep).first.map({ document[$0].lower }) != "of" { return false }
    }
    // "Flight 370", "Covid 19": a number behind a name that it completes.
    if token.dep == .nummod || token.dep == .appos || token.dep == .npadvmod || token.dep == .compound,
      token.head < root, token.head >= core.lowerBound - 2,
      document[token.head].pos == .propn, reading.low == reading.high
    {
      return false
    }
    return !isInsideName(root, core)
  }

  /// "Boeing ⟨737⟩ jets", "the Apollo ⟨11⟩ crew", "Kepler ⟨22⟩ b".
  private func isInsideName(_ number: Int, _ core: Range<Int>) -> Bool {
    guard core.count == 1, number > 0, [.nummod, .compound].contains(document[number].dep),
      document[number].text.first?.isNumber == true
    else {
      return false
    }
    let before = document[number - 1]
    let head = document[document[number].head]
    guard before.pos == .propn else { return false }
    return before.head == head.index && (before.dep == .nmod || before.dep == .compound)
      || head.text.count == 1 && head.text.first?.isLetter == true
  }

  /// What `core` counts.
  mutating func counted(_ core: Range<Int>, kind: TaggedQuantity.Kind) -> Counted {
    let root = rootToken(of: core)
    var found = Counted(number: root)
    if let of = document.nearby(root, .prep).first(where: { document[$0].lower == "of" && !core.contains($0) }),
      let object = document.nearby(of, .pobj).first
    {
      (found.head, found.partitive) = (object, true)
    } else {
      found.head = noun(of: root, core)
    }
    if kind == .percent || kind == .fraction || kind == .measure || kind == .money {
      if kind == .measure || kind == .money { found.head = found.partitive ? found.head : nil }
      return found
    }
    if let head = found.head { found.unit = unit(of: head) }
    if found.unit == nil, isElliptic(root, found.head, core.upperBound) {
      (found.unit, found.head) = (last?.unit, last?.token ?? found.head)
    }
    if let unit = found.unit, let head = found.head { last = (unit, head) }
    return found
  }

  /// The token of the number that hangs on the rest.
  private func rootToken(of core: Range<Int>) -> Int {
    core.last { !core.contains(document[$0].head) || document[$0].isRoot } ?? core.upperBound - 1
  }

  private func noun(of root: Int, _ core: Range<Int>) -> Int? {
    let token = document[root]
    let head = document[token.head]
    switch token.dep {
    case .nummod, .amod, .compound, .quantmod, .det, .nmod, .poss:
      if isNoun(head) { return token.head }
      // The number before an adjective or another number that stands for a noun.
      if head.dep == .nummod || head.pos == .num, isNoun(document[head.head]) { return head.head }
    case .conj, .appos:
      if isNoun(head) { return isCounting(token.head) ? token.head : nil }
      if head.pos == .num { return noun(of: token.head, token.head..<token.head + 1) }
      // "2,500 troops in the north and 900 …": joined to the preposition by mistake.
      if head.dep == .prep, isNoun(document[head.head]), isCounting(head.head) { return head.head }
    case .attr, .acomp, .dobj, .oprd, .dep, .npadvmod: return ofNumberNoun(token.head)
    case .pobj:
      // "rose to 45", "stood at 45"; not "left in 12 cases".
      if ["to", "at", "by", "from", "around", "about"].contains(head.lower), head.dep == .prep {
        // "up from 38": over the adverb to the verb.
        let above = document[head.head]
        return ofNumberNoun(above.dep == .advmod || above.dep == .prep ? above.head : head.head)
      }
    default: break
    }
    // A number that the parser left beside its noun.
    let next = core.upperBound
    if next < document.tokens.count, isNoun(document[next]), document[next].tag == .nns || document[next].tag == .nnps,
      token.pos == .num
    {
      return next
    }
    return nil
  }

  private func isNoun(_ token: Token) -> Bool { token.pos == .noun || token.pos == .propn || token.lower == "others" }

  /// Whether the noun is counted itself, so that a number joined to it counts the same.
  private func isCounting(_ noun: Int) -> Bool { document.nearby(noun, .nummod).first != nil }

  /// "The number of troops was 2,500", "the death toll rose to 45": what the verb's subject is a number of.
  private func ofNumberNoun(_ verb: Int) -> Int? {
    guard let subject = document.nearby(verb, .nsubj, .nsubjpass).first,
      ["number", "toll", "total", "figure", "count", "tally"]
        .contains(document[subject].lemma.lowercased())
    else { return nil }
    if let of = document.nearby(subject, .prep).first(where: { document[$0].lower == "of" }) {
      return document.nearby(of, .pobj).first
    }
    return document.nearby(subject, .compound).first ?? subject
  }

  private func unit(of head: Int) -> String? {
    let token = document[head]
    guard token.pos == .noun || token.pos == .propn, !["other", "others", "more"].contains(token.lower) else {
      return nil
    }
    if Self.invariable.contains(token.lower) { return token.lower }
    return token.pos == .propn ? singular(token.lower) : token.lemma.lowercased()
  }

  /// Nouns that are the same in the singular and the plural, and end like a plural; Quirk et al., "A Comprehensive
  /// Grammar of the English Language" (1985), 5.76 and 5.91.
  private static let invariable: Set<String> = [
    "barracks", "crossroads", "gallows", "headquarters", "means", "series", "species", "works",
  ]

  private func singular(_ word: String) -> String {
    word.hasSuffix("s") && !word.hasSuffix("ss") && word.utf8.count > 3 ? String(word.dropLast()) : word
  }

  /// "21 of them", "dozens more", "2.3 million others": counts what was counted before.
  private func isElliptic(_ root: Int, _ head: Int?, _ next: Int) -> Bool {
    if next < document.tokens.count, ["more", "others"].contains(document[next].lower) { return true }
    if let head, document[head].pos == .pron || ["other", "others", "more"].contains(document[head].lower) {
      return true
    }
    return document.nearby(root).contains { ["more", "others", "other"].contains(document[$0].lower) }
  }
}
