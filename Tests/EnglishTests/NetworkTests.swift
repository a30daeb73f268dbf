import Testing

@testable import English

/// The encoders, the tagger, the parser and the entity recogniser on the text of which the expected values hold every
/// step.
struct NetworkTests {
  let trace = Golden.shared.trace

  /// The rows of both encoders.
  private func rows(_ model: EnglishModel, entities: Bool, window: Int = 256) throws -> (EncoderRows, [RawToken]) {
    var vocabulary = Vocabulary(model.tokenizer.lexicon, maximumForms: 1000)
    var tokens: [RawToken] = []
    trace.text.units.withUnsafeBufferPointer {
      model.tokenizer.tokenize($0, offset: 0, vocabulary: &vocabulary, into: &tokens)
    }
    let encoder = entities ? model.entityEncoder : model.encoder
    var vectors = MixedVectors(encoder)
    let variants = tokens.map { $0.form * 2 + ($0.spaceAfter ? 1 : 0) }
    vectors.add(variants) { token, ids in
      vocabulary.forms[Int(tokens[token].form)].writeFeatures(to: ids)
      if !entities {
        ids[4] = tokens[token].spaceAfter ? 1 : 0
        ids[5] = vocabulary.forms[Int(tokens[token].form)].isSpace ? 1 : 0
      }
    }
    var rows = EncoderRows(window: window)
    rows.encode(variants, texts: [0..<tokens.count], vectors, encoder)
    return (rows, tokens)
  }

  @Test func embeddingRows() throws {
    let embedding = try TestModel.load().encoder.embeddings[0]
    for (token, expected) in zip(trace.tokens, trace.embedRows) {
      let (a, b, c, d) = embedding.rowNumbers(StringID.of(token.norm))
      #expect([a, b, c, d] == expected, "\(token.text)")
    }
  }

  @Test(arguments: MatrixKernel.available, [false, true])
  func encoderOutput(_ kernel: MatrixKernel, _ entities: Bool) throws {
    let (rows, tokens) = try rows(try TestModel.load(kernel), entities: entities)
    let expected = entities ? trace.entityEncoderOutput : trace.encoderOutput
    try #require(tokens.count == expected.count)
    for (token, values) in expected.enumerated() {
      for (i, value) in values.enumerated() {
        #expect(abs(rows.base[token * Encoder.width + i] - value) < 1e-4, "token \(token), value \(i)")
      }
    }
  }

  /// Cutting a text into windows changes nothing.
  @Test(arguments: [1, 3, 4, 7, 23])
  func windows(_ window: Int) throws {
    let model = try TestModel.load()
    let (whole, tokens) = try rows(model, entities: false)
    let (parts, _) = try rows(model, entities: false, window: window)
    for i in 0..<tokens.count * Encoder.width { #expect(abs(whole.base[i] - parts.base[i]) < 1e-5) }
  }

  @Test func tagScores() throws {
    let model = try TestModel.load()
    let (rows, tokens) = try rows(model, entities: false)
    var scores = FloatBuffer(count: 0)
    let tags = model.tagger.tag(rows.base, count: tokens.count, scores: &scores)
    let stride = scores.count / 64
    for (token, largest) in trace.largestTagScores.enumerated() {
      #expect(abs(scores.base[token * stride + Int(tags[token])] - largest) < 1e-3, "token \(token)")
    }
  }

  @Test func parserSteps() throws {
    let model = try TestModel.load()
    let (rows, tokens) = try rows(model, entities: false)
    var scratch = ScorerWorkspace()
    var steps: [DependencyParser.Step] = []
    let (heads, labels) = model.parser.parse(rows.base, count: tokens.count, in: &scratch) { steps.append($0) }
    try #require(steps.count == trace.parserSteps.count)
    for (number, (step, expected)) in zip(steps, trace.parserSteps).enumerated() {
      #expect(step.features.indices.map { step.features[$0] } == expected.features, "step \(number)")
      #expect(abs(step.score - expected.score) < 1e-3, "step \(number)")
      #expect(name(step.action, model.parser.actions, "SDLRB") == expected.action, "step \(number)")
    }
    #expect(heads == trace.projectiveHeads)
    #expect(labels.map(model.parser.labels.name) == trace.decoratedLabels)
  }

  @Test func entitySteps() throws {
    let model = try TestModel.load()
    let (rows, tokens) = try rows(model, entities: true)
    var scratch = ScorerWorkspace()
    var steps: [EntityRecognizer.Step] = []
    let starts = Golden.shared.full[0].sentenceStarts
    _ = model.entities.find(
      rows.base, count: tokens.count, isSpace: { trace.tokens[$0].text == "\n" }, sentenceStarts: starts, in: &scratch
    ) { steps.append($0) }
    try #require(steps.count == trace.entitySteps.count)
    for (number, (step, expected)) in zip(steps, trace.entitySteps).enumerated() {
      #expect(step.features.indices.map { step.features[$0] } == expected.features, "step \(number)")
      #expect(abs(step.score - expected.score) < 1e-3, "step \(number)")
      #expect(name(step.action, model.entities.actions, "MBILUO") == expected.action, "step \(number)")
    }
  }

  private func name(_ action: Int, _ list: ActionList, _ kinds: String) -> String {
    let action = list.actions[action]
    return String(Array(kinds)[action.kind]) + (action.label.isEmpty ? "" : "-" + action.label)
  }
}
