import Testing

@testable import English

struct PipelineTests {
  @Test(arguments: Golden.shared.full.indices, MatrixKernel.available)
  func completeOutput(_ index: Int, _ kernel: MatrixKernel) throws {
    let expected = Golden.shared.full[index]
    let pipeline = try TestModel.pipeline(kernel)
    #expect(pipeline.kernel == kernel)
    let document = pipeline.process(expected.text)
    #expect(document.tokens.map(\.text) == expected.tokens.map(\.text))
    #expect(document.tokens.map(\.spaceAfter) == expected.tokens.map(\.spaceAfter))
    #expect(document.tokens.map(\.tag.rawValue) == expected.tokens.map(\.tag))
    #expect(document.tokens.map(\.pos.rawValue) == expected.tokens.map(\.pos))
    #expect(document.tokens.map(\.morph) == expected.tokens.map(\.morph))
    #expect(document.tokens.map(\.lemma) == expected.tokens.map(\.lemma))
    #expect(document.tokens.map(\.head) == expected.tokens.map(\.head))
    #expect(document.tokens.map(\.dep.rawValue) == expected.tokens.map(\.dep))
    #expect(document.sentences.map(\.range.lowerBound) == expected.sentenceStarts)
    #expect(document.entities.map(\.range) == expected.entities.map { $0.start..<$0.end })
    #expect(document.entities.map(\.label.rawValue) == expected.entities.map(\.label))
    #expect(document.tokens.allSatisfy { document.text(from: $0.start, to: $0.end) == $0.text })
  }

  /// Each line is analysed as if it stood alone; its offsets and indices are those of the whole.
  @Test func linesAreTextsOfTheirOwn() throws {
    let pipeline = try TestModel.pipeline()
    let lines = ["Troops leave Iraq", "\tBAGHDAD (Reuters) – “We agreed,” he said. They left. ", "   ", "", "Ends"]
    let text = lines.joined(separator: "\r\n") + "\n\n"
    let whole = pipeline.processLines(text)
    var tokens = 0
    var sentences = 0
    var entities = 0
    var start = 0
    for line in lines {
      defer { start += line.unicodeScalars.count + 2 }
      let document = pipeline.process(line)
      if document.tokens.allSatisfy({ $0.pos == .space }) { continue }
      for token in document.tokens {
        var shifted = token
        shifted.index += tokens
        shifted.head += tokens
        shifted.start += start
        shifted.end += start
        #expect(whole.tokens[tokens + token.index] == shifted)
      }
      for sentence in document.sentences {
        #expect(whole.sentences[sentences].range.lowerBound == sentence.range.lowerBound + tokens)
        sentences += 1
      }
      for entity in document.entities {
        #expect(whole.entities[entities].range.lowerBound == entity.range.lowerBound + tokens)
        entities += 1
      }
      tokens += document.tokens.count
    }
    #expect(whole.tokens.count == tokens && whole.sentences.count == sentences && whole.entities.count == entities)
    #expect(whole.tokens.last?.text == "Ends")
  }

  @Test(arguments: ["", "\n", " \r\n\t", "\u{feff}", "\u{0}", ".", String(repeating: ".", count: 300)])
  func oddTexts(_ text: String) throws {
    let pipeline = try TestModel.pipeline()
    for document in [pipeline.process(text), pipeline.processLines(text)] {
      #expect(document.scalars == Array(text.unicodeScalars))
      #expect(document.sentences.map(\.range).reduce(0) { $0 + $1.count } == document.tokens.count)
    }
    #expect(text.isEmpty == pipeline.process(text).tokens.isEmpty)
  }

  @Test func severalTasksAtOnce() async throws {
    let pipeline = try TestModel.pipeline()
    let texts = Golden.shared.full.map(\.text)
    let alone = texts.map { pipeline.processLines($0).tokens }
    await withTaskGroup(of: (Int, [Token]).self) { group in
      for task in 0..<12 {
        let number = task % texts.count
        group.addTask { (number, pipeline.processLines(texts[number]).tokens) }
      }
      for await (number, tokens) in group { #expect(tokens == alone[number]) }
    }
  }

  /// What was met before is forgotten when it is too much, and that changes no answer.
  @Test func memoryIsBounded() throws {
    let model = try TestModel.load()
    let usual = Workspace(model)
    let forgetful = Workspace(model, maximumForms: 10)
    for text in Golden.shared.full.prefix(3).map(\.text) {
      let analyses = [usual, forgetful].map { workspace in
        var analysis = Analysis()
        text.units.withUnsafeBufferPointer { workspace.add($0, offset: 0) }
        workspace.analyse(into: &analysis)
        return analysis
      }
      #expect(analyses[0].tokens == analyses[1].tokens)
      #expect(analyses[0].entities == analyses[1].entities)
      #expect(forgetful.rememberedForms == 0)
      #expect(usual.rememberedForms > 0)
    }
  }
}
