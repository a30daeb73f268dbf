/// All that is read from the model's files; shared and never changed.
struct EnglishModel: Sendable {
  let tokenizer: Tokenizer
  let encoder: Encoder
  let tagger: Tagger
  let parser: DependencyParser
  let deprojectivizer: Deprojectivizer
  let ruler: AttributeRuler
  let lemmatizer: Lemmatizer
  let entityEncoder: Encoder
  let entities: EntityRecognizer

  init(folder: String, kernel: MatrixKernel, abbreviations: [String]) throws(ModelError) {
    tagger = try Tagger(
      model: try ModelData(.tagger, in: folder), configuration: folder, kernel: kernel)
    let patterns = try AttributePatternReader(try ModelData(.attributes, in: folder), tags: tagger.tags)
    ruler = AttributeRuler(patterns, tags: tagger.tags)
    let splitter = try ChunkSplitter(
      tokenizer: try ModelData(.tokenizer, in: folder), abbreviations: abbreviations)
    tokenizer = Tokenizer(
      lexicon: Lexicon(
        splitter: splitter, specialCases: SpecialCases(splitter),
        norms: try NormTable(lookups: try ModelData(.norms, in: folder)), attributeWords: patterns.words))
    encoder = try Encoder(
      try ModelData(.encoder, in: folder), tables: [5000, 1000, 2500, 2500, 50, 50], kernel: kernel)
    parser = try DependencyParser(
      model: try ModelData(.parser, in: folder), moves: try ModelData(.parserMoves, in: folder), kernel: kernel)
    deprojectivizer = Deprojectivizer(labels: parser.labels)
    lemmatizer = try Lemmatizer(try ModelData(.lemmas, in: folder))
    let recognizer = try ModelData(.entities, in: folder)
    entityEncoder = try Encoder(recognizer, tables: [5000, 1000, 2500, 2500], kernel: kernel)
    entities = try EntityRecognizer(
      model: recognizer, moves: try ModelData(.entityMoves, in: folder), kernel: kernel)
  }
}
