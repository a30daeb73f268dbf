/// The words that matching meets: each distinct word once, with its senses, and how related any two are.
///
/// It grows with every new word until all are forgotten, and is not shared between threads. Numbers are given as words
/// come, so that nothing may depend on their order. Odd numbers are those of words that are related to no other, names
/// above all: most pairs of words are settled by their numbers.
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
    /// Whether it, as a predicate, leaves it to its participants to say what happens.
    var isLight: Bool
    /// Whether it is related to no other.
    var isAlone: Bool { events.isEmpty && things.isEmpty && classes.isEmpty }
  }

  private let lexicon: Lexicon
  private let bases: WordForms
  /// The words; that with number n at n / 2.
  private var words: [Word] = []
  private var numbers: [String: Int] = [:]
  /// The words as texts have them.
  private(set) var forms: [WordForm] = []
  private var formNumbers: [String: Int] = [:]
  private let related = RelatednessCache()

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    bases = WordForms(wordNet: lexicon.wordNet)
  }

  /// Forgets all words, whose numbers no longer hold. Their memory is kept for the next ones.
  func removeAll() {
    words.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    formNumbers.removeAll(keepingCapacity: true)
    related.removeAll()
  }

  /// The number of a lower-case word as it stands in a text, in a count of its own: its place in `forms`.
  func form(_ text: String) -> Int {
    if let known = formNumbers[text] { return known }
    let base = bases.base(of: text)
    forms.append(WordForm(text, word: number(ofBase: base), base: base, lexicon))
    formNumbers[text] = forms.count - 1
    return forms.count - 1
  }

  /// The number of a lower-case word of the text, by its base form.
  func number(ofForm text: String) -> Int { forms[form(text)].word }

  /// The number of a base form or phrase.
  func number(ofBase base: String) -> Int {
    if let known = numbers[base] { return known }
    let entry = lexicon.wordNet.entry(base) ?? WordNet.Entry()
    // "troops", "talks", "forces" have senses that their singulars lack.
    let plural = lexicon.wordNet.entry(base + "s") ?? WordNet.Entry()
    let word = Word(
      base: base, events: entry.verb + entry.derived, things: entry.noun + plural.noun,
      classes: lexicon.classes.classes(of: base), isLight: lexicon.kinds.isLight(base))
    let number = words.count << 1 | (word.isAlone ? 1 : 0)
    words.append(word)
    numbers[base] = number
    return number
  }

  /// How related two words are: 1 the same, about 0.9 synonyms or derived from each other, about 0.6 one more general,
  /// about 0.4 two kinds of the same, else 0.
  func relatedness(_ a: Int, _ b: Int) -> Double { Double(hundredths(a, b)) / 100 }

  /// The same in hundredths.
  @inline(__always) func hundredths(_ a: Int, _ b: Int) -> Int {
    if a == b { return 100 }
    if (a | b) & 1 != 0 { return 0 }
    return related.value(a >> 1, b >> 1) { compare(words[a >> 1], words[b >> 1]) }
  }

  private func compare(_ a: Word, _ b: Word) -> Int {
    let isSameClass = a.classes.contains(where: b.classes.contains)
    return max(isSameClass ? 80 : 0, Self.closest(a.events, b.events), Self.closest(a.things, b.things))
  }

  /// How many words it has, and forms of words.
  var count: Int { words.count + forms.count }

  /// Whether the word, as a predicate, leaves it to its participants to say what happens ("rise", "remain", "face").
  func isLight(_ number: Int) -> Bool { words[number >> 1].isLight }

  /// Whether the word belongs to a class of news words.
  func isClassed(_ number: Int) -> Bool { !words[number >> 1].classes.isEmpty }

  /// Frequent senses count more: each rank below the first costs a little.
  private static func closest(_ a: [WordNet.Sense], _ b: [WordNet.Sense]) -> Int {
    var best = 0
    for (i, first) in a.enumerated() {
      for (j, second) in b.enumerated() {
        let cost = 3 * (i + j)
        if best >= 95 - cost { break }
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
        best = max(best, base - cost)
      }
    }
    return best
  }
}
