/// The memory in which one call works: words met before, and a batch of texts on their way through the stages.
///
/// `@unchecked Sendable`: held by one call at a time.
final class Workspace: @unchecked Sendable {
  private let model: EnglishModel
  private let maximumForms: Int
  private var vocabulary: Vocabulary
  private var vectors: MixedVectors
  private var entityVectors: MixedVectors
  private var rows = EncoderRows()
  private var parserScratch = ScorerWorkspace()
  private var entityScratch = ScorerWorkspace()
  private var tagScores = FloatBuffer(count: 0)
  private var rulerMemory = AttributeRuler.Memory()
  /// Word, part of speech and base form → lemma.
  private var lemmas: [Int: String] = [:]

  private var tokens: [RawToken] = []
  private var texts: [Range<Int>] = []

  /// - Parameter maximumForms: how many words are remembered before all are forgotten.
  init(_ model: EnglishModel, maximumForms: Int = Vocabulary.usualMaximum) {
    self.model = model
    self.maximumForms = maximumForms
    vocabulary = Vocabulary(model.tokenizer.lexicon, maximumForms: maximumForms)
    vectors = MixedVectors(model.encoder)
    entityVectors = MixedVectors(model.entityEncoder)
  }

  /// How many tokens wait to be analysed.
  var tokenCount: Int { tokens.count }

  /// How many words are remembered.
  var rememberedForms: Int { vocabulary.forms.count }

  /// Takes a text into the batch.
  /// - Parameter offset: where it starts in the document.
  func add(_ text: Scalars, offset: Int) {
    let first = tokens.count
    model.tokenizer.tokenize(text, offset: offset, vocabulary: &vocabulary, into: &tokens)
    texts.append(first..<tokens.count)
  }

  /// Analyses the batch, appends it to `analysis` and empties it.
  func analyse(into analysis: inout Analysis) {
    guard !tokens.isEmpty else { return }
    encode()
    let trees = texts.map(parse)
    // The second encoder's rows take the place of the first one's.
    encodeForEntities()
    for (text, tree) in zip(texts, trees) { append(text, tree, to: &analysis) }
    let isLarge = tokens.count > Self.largeBatch
    tokens.removeAll(keepingCapacity: !isLarge)
    texts.removeAll(keepingCapacity: !isLarge)
    if isLarge { rows = EncoderRows() }
    if vocabulary.isFull { forget() }
  }

  /// The memory of a batch of more tokens than this is given back.
  private static let largeBatch = 8192

  private func forget() {
    vocabulary = Vocabulary(model.tokenizer.lexicon, maximumForms: maximumForms)
    vectors = MixedVectors(model.encoder)
    entityVectors = MixedVectors(model.entityEncoder)
    lemmas = [:]
  }

  private func encode() {
    let variants = tokens.map { $0.form * 2 + ($0.spaceAfter ? 1 : 0) }
    vectors.add(variants) { token, ids in
      let form = vocabulary.forms[Int(tokens[token].form)]
      form.writeFeatures(to: ids)
      ids[4] = tokens[token].spaceAfter ? 1 : 0
      ids[5] = form.isSpace ? 1 : 0
    }
    rows.encode(variants, texts: texts, vectors, model.encoder)
  }

  private func encodeForEntities() {
    let variants = tokens.map(\.form)
    entityVectors.add(variants) { token, ids in vocabulary.forms[Int(tokens[token].form)].writeFeatures(to: ids) }
    rows.encode(variants, texts: texts, entityVectors, model.entityEncoder)
  }

  /// What the first encoder's rows say about a text.
  private struct Tree {
    var tags: [UInt8]
    var heads: [Int]
    var labels: [Int16]
    var sentenceStarts: [Int]
  }

  private func parse(_ text: Range<Int>) -> Tree {
    let base = rows.base + text.lowerBound * Encoder.width
    let tags = model.tagger.tag(base, count: text.count, scores: &tagScores)
    var (heads, labels) = model.parser.parse(base, count: text.count, in: &parserScratch)
    let starts = model.deprojectivizer.apply(heads: &heads, labels: &labels) { isSpace(text.lowerBound + $0) }
    return Tree(tags: tags, heads: heads, labels: labels, sentenceStarts: starts)
  }

  private func isSpace(_ token: Int) -> Bool { vocabulary.forms[Int(tokens[token].form)].isSpace }

  private func append(_ text: Range<Int>, _ tree: Tree, to analysis: inout Analysis) {
    let first = analysis.tokens.count
    let states = text.indices.map { token in
      let form = vocabulary.forms[Int(tokens[token].form)]
      let i = token - text.lowerBound
      return AttributeState(
        tag: tree.tags[i], dependency: model.parser.labels.places[Int(tree.labels[i])], word: form.attributeWord,
        isSpace: form.isSpace)
    }
    for i in states.indices {
      let raw = tokens[text.lowerBound + i]
      let form = vocabulary.forms[Int(raw.form)]
      let outcome = model.ruler.outcome(at: i, in: states, memory: &rulerMemory)
      analysis.tokens.append(
        Token(
          index: first + i, start: Int(raw.start), end: Int(raw.end), spaceAfter: raw.spaceAfter, text: form.text,
          lower: form.lower, lemma: outcome.lemma ?? lemma(raw.form, form, outcome), tag: outcome.tag,
          pos: outcome.pos, morph: outcome.morph, head: first + tree.heads[i], dep: outcome.dependency))
    }
    analysis.sentenceStarts += tree.sentenceStarts.map { first + $0 }
    let entities = model.entities.find(
      rows.base + text.lowerBound * Encoder.width, count: text.count, isSpace: { isSpace(text.lowerBound + $0) },
      sentenceStarts: tree.sentenceStarts, in: &entityScratch)
    for entity in entities {
      let range = first + entity.range.lowerBound..<first + entity.range.upperBound
      analysis.entities.append(Span(range: range, label: entity.label))
    }
  }

  private func lemma(_ number: Int32, _ form: Form, _ outcome: AttributeRuler.Outcome) -> String {
    let key = Int(number) << 8 | outcome.posNumber << 1 | (outcome.isBaseForm ? 1 : 0)
    if let known = lemmas[key] { return known }
    let lemma = model.lemmatizer.lemma(form, pos: outcome.pos, isBaseForm: outcome.isBaseForm)
    lemmas[key] = lemma
    return lemma
  }
}
