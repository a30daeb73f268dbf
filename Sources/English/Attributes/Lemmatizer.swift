/// The base form of a word: spaCy's rule lemmatizer with the tables of the model, which come from WordNet 3.0.
struct Lemmatizer: Sendable {
  private var tables: [PartOfSpeech: LemmaTable] = [:]

  init(_ data: ModelData) throws(ModelError) {
    for pos in [PartOfSpeech.noun, .verb, .adj, .adv, .punct] {
      tables[pos] = try LemmaTable(id: StringID.of(pos.rawValue.lowercased()), in: data)
    }
  }

  /// The lemma of a word.
  /// - Parameter isBaseForm: whether its morphology says that it is its own lemma.
  func lemma(_ form: Form, pos: PartOfSpeech, isBaseForm: Bool) -> String {
    if isBaseForm { return form.lower }
    guard let table = tables[pos] else { return pos == .propn ? form.text : form.lower }
    let word = Array(form.lower.utf8)
    var found: [[UInt8]] = []
    var unknown: [[UInt8]] = []
    for rule in table.rules where word.suffix(rule.suffix.count) == rule.suffix[...] {
      let candidate = Array(word.dropLast(rule.suffix.count)) + rule.replacement
      if candidate.isEmpty { continue }
      if table.isKnown(candidate) {
        found.insert(candidate, at: 0)
      } else if !Self.isAlpha(candidate) {
        found.append(candidate)
      } else {
        unknown.append(candidate)
      }
    }
    for lemma in table.irregularLemmas(word) where !found.contains(lemma) { found.insert(lemma, at: 0) }
    guard let lemma = found.first ?? unknown.first else { return form.text }
    return String(decoding: lemma, as: UTF8.self)
  }

  private static func isAlpha(_ word: [UInt8]) -> Bool {
    String(decoding: word, as: UTF8.self).unicodeScalars.allSatisfy { CodePoint.isAlpha($0.value) }
  }
}
