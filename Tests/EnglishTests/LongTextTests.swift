import Testing

@testable import English

/// Texts longer than what the scorers keep.
struct LongTextTests {
  @Test func blocksThatAreMadeAgainAreTheSame() throws {
    let model = try TestModel.load()
    let scorer = model.parser.scorer
    let count = 700
    let rows = FloatBuffer(count: count * Encoder.width)
    for i in 0..<rows.count { rows.base[i] = Float(i % 37) / 37 - 0.5 }
    var few = ScorerWorkspace(maximumBlocks: 9)
    var many = ScorerWorkspace(maximumBlocks: 100)
    scorer.prepare(rows.base, count: count, in: &few)
    scorer.prepare(rows.base, count: count, in: &many)
    let (a, b) = (FloatBuffer(count: scorer.scoreCount), FloatBuffer(count: scorer.scoreCount))
    for step in 0..<300 {
      let tokens = InlineArray<8, Int> { place in (step * 97 + place * 89) % (count + 1) - 1 }
      scorer.score(tokens, in: &few, to: a.base)
      scorer.score(tokens, in: &many, to: b.base)
      #expect((0..<scorer.actions).allSatisfy { a.base[$0] == b.base[$0] }, "step \(step)")
    }
  }

  /// Two texts, each longer than a window, end to end: the first one's analysis is that of the first alone.
  @Test func aLongTextEqualsItsLinesTogether() throws {
    let pipeline = try TestModel.pipeline()
    let line = Golden.shared.full[1].text.replacing("\n", with: " ")
    let once = pipeline.process(line)
    let twice = pipeline.processLines(line + "\n" + line)
    #expect(once.tokens.count > 300)
    #expect(Array(twice.tokens.prefix(once.tokens.count)) == once.tokens)
    #expect(twice.tokens.suffix(once.tokens.count).map(\.lemma) == once.tokens.map(\.lemma))
    #expect(twice.tokens.suffix(once.tokens.count).map(\.tag) == once.tokens.map(\.tag))
  }
}
