import Resources

/// Which predicates say little without their object, which say that something holds rather than happens, and which words
/// say nothing by themselves.
struct PredicateKinds: Sendable {
  private let light: Set<String>
  private let states: Set<String>
  private let functionWords: Set<String>
  private let days: Set<String>

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
    let months = try DataTable("months", in: dataFolder).keys
    days = Set(months + (try DataTable("weekdays", in: dataFolder).keys))
    functionWords = Set(try DataTable("function-words", in: dataFolder).keys)
  }

  /// "reach", "have": what happens is in the object.
  func isLight(_ lemma: String) -> Bool { light.contains(lemma) }

  /// "have", "remain": it holds for a time.
  func isState(_ lemma: String) -> Bool { states.contains(lemma) }

  /// Whether a word with a capital is none because of it: days, months, function words ("The", "On", "May").
  func isNoName(_ word: String) -> Bool { functionWords.contains(word) || days.contains(word) }

  /// "the", "also": left out of comparisons of words.
  func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }
}
