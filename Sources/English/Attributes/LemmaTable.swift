/// How words of one part of speech are brought back to their lemma.
struct LemmaTable: Sendable {
  /// A suffix and what takes its place.
  struct Rule: Sendable {
    var suffix: [UInt8]
    var replacement: [UInt8]
  }

  private(set) var rules: [Rule] = []
  private var irregular: ByteTable
  private var irregularLemmas: [[[UInt8]]] = []
  private var known: ByteTable

  /// - Parameter id: of the part of speech.
  /// - Throws: when the file is malformed. Returns nil when it has no table for the part of speech.
  init?(id: UInt64, in data: ModelData) throws(ModelError) {
    func section(_ name: String) throws(ModelError) -> MessagePackValue? {
      for (key, value) in try data.pairs(try data.value(name, in: data.root)) where try data.id(key) == id {
        return value
      }
      return nil
    }
    let (rules, irregular, known) = (try section("lemma_rules"), try section("lemma_exc"), try section("lemma_index"))
    if rules == nil, irregular == nil, known == nil { return nil }

    for rule in try data.array(rules ?? .array([])) {
      let parts = try data.array(rule)
      guard parts.count == 2 else { throw data.malformed("a lemma rule without two parts") }
      self.rules.append(
        Rule(
          suffix: Array(data.bytes[try data.stringRange(parts[0])]),
          replacement: Array(data.bytes[try data.stringRange(parts[1])])))
    }
    let forms = try data.pairs(irregular ?? .map([]))
    self.irregular = ByteTable(bytes: data.bytes, capacity: forms.count)
    for (form, lemmas) in forms {
      self.irregular.append(try data.stringRange(form))
      var list: [[UInt8]] = []
      for lemma in try data.array(lemmas) { list.append(Array(data.bytes[try data.stringRange(lemma)])) }
      irregularLemmas.append(list)
    }
    let words = try data.array(known ?? .array([]))
    self.known = ByteTable(bytes: data.bytes, capacity: words.count)
    for word in words { self.known.append(try data.stringRange(word)) }
  }

  /// Whether a word is a known lemma.
  func isKnown(_ word: [UInt8]) -> Bool { known.find(word) != nil }

  /// The lemmas of an irregular form.
  func irregularLemmas(_ form: [UInt8]) -> [[UInt8]] { irregular.find(form).map { irregularLemmas[$0] } ?? [] }
}
