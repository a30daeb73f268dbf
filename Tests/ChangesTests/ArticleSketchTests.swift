import Testing

@testable import Changes

@Suite struct ArticleSketchTests {
  /// So many different words, of which no five in a row recur.
  private func text(_ range: Range<Int>) -> String { range.map { "word\($0)x" }.joined(separator: " ") }

  @Test func surviesItsJourneyThroughAnEvent() throws {
    let sketch = try #require(ArticleSketch(text: text(0..<200)))
    #expect(ArticleSketch(base64: sketch.base64) == sketch)
    #expect(ArticleSketch(base64: "AAAA") == nil)
  }

  @Test func findsACopyWithinALongerArticle() throws {
    let original = try #require(ArticleSketch(text: text(0..<300)))
    let copy = try #require(ArticleSketch(text: text(100..<300) + " " + text(1000..<1100)))
    let other = try #require(ArticleSketch(text: text(2000..<2300)))
    #expect(original.containment(copy) > 0.5)
    #expect(original.containment(other) < 0.1)
    #expect(!Set(original.bands).isDisjoint(with: copy.bands))
    #expect(Set(original.bands).isDisjoint(with: other.bands))
  }

  @Test func saysNothingOfAFewWords() {
    #expect(ArticleSketch(text: "Police said three people were hurt.") == nil)
  }
}
