/// Part of speech, morphology and some lemmas from tag, label and word: the model's list of rules. All look at the token
/// as the tagger and the parser left it; of two that fire, the later one in the list counts.
struct AttributeRuler: Sendable {
  /// What a token has after the rules.
  struct Outcome: Sendable {
    var tag: Tag
    var pos = PartOfSpeech.none
    var morph = ""
    /// nil: the lemmatizer finds it.
    var lemma: String?
    var dependency: DependencyLabel
    /// The place of `pos` in `PartOfSpeech.allCases`.
    var posNumber = 0
    /// Whether the morphology says that the word is its own lemma.
    var isBaseForm = false
  }

  private let tags: [Tag]
  private let patterns: [AttributePattern]
  /// Rules for one token without a word, by tag number.
  private let ofTag: [[Int]]
  /// Rules with a word for their target, by word number.
  private let ofWord: [[Int]]
  /// Whether a rule for several tokens may fire for a word.
  private let isTargetOfSeveral: [Bool]

  init(_ reader: AttributePatternReader, tags: [Tag]) {
    self.tags = tags
    let patterns = reader.patterns
    self.patterns = patterns
    ofTag = tags.indices.map { tag in
      patterns.indices.filter { i in
        let condition = patterns[i].conditions[patterns[i].target]
        return condition.words == nil && condition.tags >> UInt64(tag) & 1 == 1
      }
    }
    let ofWord = (0..<reader.words.count).map { word in
      patterns.indices.filter { patterns[$0].conditions[patterns[$0].target].words?.contains(Int32(word)) ?? false }
    }
    self.ofWord = ofWord
    isTargetOfSeveral = ofWord.map { $0.contains { patterns[$0].conditions.count > 1 } }
  }

  /// The outcomes of rules for single tokens, by what they depend on: the memory of one workspace.
  /// There are at most tags · labels · words of them.
  struct Memory {
    fileprivate var numbers: [AttributeState: Int] = [:]
    fileprivate var outcomes: [Outcome] = []
  }

  /// What token `index` of `row`, a whole text, has after the rules.
  func outcome(at index: Int, in row: [AttributeState], memory: inout Memory) -> Outcome {
    let token = row[index]
    if token.word >= 0, isTargetOfSeveral[Int(token.word)] { return apply(at: index, in: row) }
    if let number = memory.numbers[token] { return memory.outcomes[number] }
    let outcome = apply(at: index, in: row)
    memory.numbers[token] = memory.outcomes.count
    memory.outcomes.append(outcome)
    return outcome
  }

  private func apply(at index: Int, in row: [AttributeState]) -> Outcome {
    let token = row[index]
    var outcome = Outcome(tag: tags[Int(token.tag)], dependency: DependencyLabel.allCases[Int(token.dependency)])
    let candidates = ofTag[Int(token.tag)] + (token.word >= 0 ? ofWord[Int(token.word)] : [])
    for number in candidates.sorted() where holds(patterns[number], at: index, in: row) {
      let effect = patterns[number].effect
      if let tag = effect.tag { outcome.tag = tag }
      if let pos = effect.pos { outcome.pos = pos }
      if let morph = effect.morph { outcome.morph = morph }
      if let lemma = effect.lemma { outcome.lemma = lemma }
      if let dependency = effect.dependency { outcome.dependency = dependency }
    }
    outcome.posNumber = PartOfSpeech.allCases.firstIndex(of: outcome.pos) ?? 0
    outcome.isBaseForm = Self.isBaseForm(outcome.pos, outcome.morph)
    return outcome
  }

  private func holds(_ pattern: AttributePattern, at index: Int, in row: [AttributeState]) -> Bool {
    let first = index - pattern.target
    guard first >= row.startIndex, first + pattern.conditions.count <= row.endIndex else { return false }
    return pattern.conditions.enumerated().allSatisfy { $1.holds(row[first + $0]) }
  }

  /// Singular nouns, infinitives, plain present forms and positives are their own lemmas.
  private static func isBaseForm(_ pos: PartOfSpeech, _ morph: String) -> Bool {
    let features = morph.split(separator: "|")
    func has(_ feature: String) -> Bool { features.contains { $0 == feature } }
    if has("VerbForm=Inf") || has("Degree=Pos") { return true }
    switch pos {
    case .noun: return has("Number=Sing")
    case .verb:
      return has("VerbForm=Fin") && has("Tense=Pres") && !features.contains { $0.hasPrefix("Number=") }
    default: return false
    }
  }
}
