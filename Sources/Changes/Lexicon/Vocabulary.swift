/// The words that matching meets: each distinct word once, with its senses, and how related any two are.
///
/// It grows with every new word until all are forgotten, and is not shared between threads. Numbers are given as words
/// come, so that nothing may depend on their order.
final class Vocabulary {
  /// One word.
  struct Word {
    /// Base form, lower case.
    var base: String
    /// Senses as a verb, or of the verb from which the noun derives.
    var events: [WordNet.Sense]
    /// Senses as a noun.
    var things: [WordNet.Sense]
    /// The classes of news words it belongs to.
    var classes: [Int]
  }

  private let forms: WordForms
  private let classes: EventClasses
  private let kinds: PredicateKinds
  private(set) var words: [Word] = []
  /// Which words are related to no other: names, above all.
  private var isAlone: [Bool] = []
  private var numbers: [String: Int] = [:]
  private var baseOfForm: [String: Int] = [:]
  private var tokens: [String: Int] = [:]
  private let related = RelatednessCache()

  init(_ lexicon: Lexicon) {
    forms = WordForms(wordNet: lexicon.wordNet)
    classes = lexicon.classes
    kinds = lexicon.kinds
  }

  /// Forgets all words, whose numbers no longer hold. Their memory is kept for the next ones.
  func removeAll() {
    words.removeAll(keepingCapacity: true)
    isAlone.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    baseOfForm.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    related.removeAll()
  }

  /// The number of a lower-case word of the text, by its base form.
  func number(ofForm form: String) -> Int {
    if let known = baseOfForm[form] { return known }
    let found = number(ofBase: forms.base(of: form))
    baseOfForm[form] = found
    return found
  }

  /// The number of a base form or phrase.
  func number(ofBase base: String) -> Int {
    if let known = numbers[base] { return known }
    let entry = forms.wordNet.entry(base) ?? WordNet.Entry()
    // "troops", "talks", "forces" have senses that their singulars lack.
    let plural = forms.wordNet.entry(base + "s") ?? WordNet.Entry()
    let word = Word(
      base: base, events: entry.verb + entry.derived, things: entry.noun + plural.noun,
      classes: classes.classes(of: base))
    words.append(word)
    isAlone.append(word.events.isEmpty && word.things.isEmpty && word.classes.isEmpty)
    numbers[base] = words.count - 1
    return words.count - 1
  }

  /// How related two words are: 1 the same, about 0.9 synonyms or derived from each other, about 0.6 one more general,
  /// about 0.4 two kinds of the same, else 0.
  func relatedness(_ a: Int, _ b: Int) -> Double {
    if a == b { return 1 }
    if isAlone[a] || isAlone[b] { return 0 }
    return Double(related.value(a, b) { compare(a, b) }) / 100
  }

  /// Calls `body` with the place and the relatedness of each of the words that is related to `word`.
  @inline(__always) func forRelated(_ word: Int, _ others: [Int], _ body: (Int, Double) -> Void) {
    if isAlone[word] {
      for place in others.indices where others[place] == word { body(place, 1) }
      return
    }
    for place in others.indices {
      let related = relatedness(word, others[place])
      if related > 0 { body(place, related) }
    }
  }

  /// In hundredths.
  private func compare(_ a: Int, _ b: Int) -> Int {
    let isSameClass = words[a].classes.contains(where: words[b].classes.contains)
    return max(
      isSameClass ? 80 : 0, Self.closest(words[a].events, words[b].events),
      Self.closest(words[a].things, words[b].things))
  }

  /// The number of a lower-case word as it stands in a text, in a count of its own.
  func token(_ form: String) -> Int {
    if let known = tokens[form] { return known }
    tokens[form] = tokens.count
    return tokens.count - 1
  }

  /// How many words and tokens it has.
  var count: Int { words.count + tokens.count }

  /// Whether the word, as a predicate, leaves it to its participants to say what happens ("rise", "remain", "face").
  func isLight(_ number: Int) -> Bool { kinds.isLight(words[number].base) }

  /// Whether the word belongs to a class of news words.
  func isClassed(_ number: Int) -> Bool { !words[number].classes.isEmpty }

  /// Frequent senses count more: each rank below the first costs a little.
  private static func closest(_ a: [WordNet.Sense], _ b: [WordNet.Sense]) -> Int {
    var best = 0
    for (i, first) in a.enumerated() {
      for (j, second) in b.enumerated() {
        let base: Int
        if first.synset == second.synset {
          base = 95
        } else if first.general.contains(second.synset) || second.general.contains(first.synset) {
          base = 65
        } else if first.general.contains(where: second.general.contains) {
          base = 45
        } else {
          continue
        }
        best = max(best, base - 3 * (i + j))
      }
    }
    return best
  }
}
