/// A word as texts have it, in lower case, with all that the language data says of it: looked up once.
struct WordForm {
  /// The word.
  let text: String
  /// The number of its base form in the vocabulary.
  let word: Int
  /// Whether comparisons of words leave it out: function words, and numbers, which are compared as quantities and times.
  let isLeftOut: Bool
  /// Whether a capital makes no name of it; see `PredicateKinds.isNoName`.
  let isNoName: Bool
  /// Whether a dictionary has it.
  let isInDictionary: Bool
  /// Whether the name of a country begins with it.
  let opensPlace: Bool
  /// How much of a whole it speaks of, if it does.
  let scope: ScopeWords.Scope?

  /// - Parameters:
  ///   - word: the number of `base` in the vocabulary.
  ///   - base: the form's base form.
  init(_ text: String, word: Int, base: String, _ lexicon: Lexicon) {
    let kinds = lexicon.kinds
    self.text = text
    self.word = word
    isLeftOut = kinds.isFunctionWord(text) || text.first?.isNumber == true || kinds.isFunctionWord(base)
    isNoName = kinds.isNoName(text)
    isInDictionary = lexicon.wordNet.entry(base) != nil
    opensPlace = lexicon.places.isFirstWord(text)
    scope = lexicon.scopes.scope(of: text)
  }
}
