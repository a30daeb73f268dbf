import Resources

/// Which predicates say little without their object, and which say that something holds rather than happens.
struct PredicateKinds: Sendable {
  private let light: Set<String>
  private let states: Set<String>
  private let functionWords: Set<String>

  /// Reads `data/light-predicates.tsv` and `data/function-words.tsv`.
  init(dataFolder: String?) throws(ResourceError) {
    var light: Set<String> = []
    var states: Set<String> = []
    for row in try DataTable("light-predicates", in: dataFolder).rows {
      let kinds = row[1].split(separator: " ")
      if kinds.contains("light") { light.insert(row[0]) }
      if kinds.contains("state") { states.insert(row[0]) }
    }
    self.light = light
    self.states = states
    functionWords = Set(try DataTable("function-words", in: dataFolder).keys)
  }

  /// "reach", "have": what happens is in the object.
  func isLight(_ lemma: String) -> Bool { light.contains(lemma) }

  /// "have", "remain": it holds for a time.
  func isState(_ lemma: String) -> Bool { states.contains(lemma) }

  /// "the", "also": left out of comparisons of words.
  func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }
}
