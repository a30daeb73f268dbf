import Testing

@testable import English

struct DocumentTests {
  /// "a b c d . e": b heads a, c and the full stop; a heads d across c (not projective); e stands alone.
  private let document = Document(
    scalars: Array("a b c d. e".unicodeScalars),
    tokens: [
      token(0, "a", 0, head: 1, .nsubj), token(1, "b", 2, head: 1, .root), token(2, "c", 4, head: 1, .dobj),
      token(3, "d", 6, head: 0, .prep), token(4, ".", 7, head: 1, .punct), token(5, "e", 9, head: 5, .root),
    ],
    sentenceStarts: [0, 5], entities: [Span(range: 2..<4, label: .gpe)])

  private static func token(_ index: Int, _ text: String, _ start: Int, head: Int, _ dep: DependencyLabel) -> Token {
    Token(
      index: index, start: start, end: start + 1, spaceAfter: true, text: text, lower: text, lemma: text, tag: .nn,
      pos: .noun, morph: "", head: head, dep: dep)
  }

  @Test func childrenInTextOrder() {
    #expect(Array(document.children(of: 1)) == [0, 2, 4])
    #expect(document.children(of: 1, .nsubj, .punct) == [0, 4])
    #expect(document.child(of: 1, .dobj, .nsubj) == 0)
    #expect(document.child(of: 5, .dobj) == nil)
    #expect(document.children(of: 5).isEmpty)
  }

  @Test func subtreesAndAncestors() {
    #expect(document.subtree(of: 0) == [0, 3])
    #expect(document.subtree(of: 1) == [0, 1, 2, 3, 4])
    #expect(document.span(of: 0) == 0..<4)
    #expect(document.span(of: 1) == 0..<5)
    #expect(document.span(of: 2) == 2..<3)
    #expect(document.ancestors(of: 3) == [0, 1])
    #expect(document.ancestors(of: 1).isEmpty)
    #expect(document.isDescendant(3, of: 1) && !document.isDescendant(1, of: 3))
  }

  @Test func sentencesAndEntities() {
    #expect(document.sentences.map(\.range) == [0..<5, 5..<6])
    #expect(document.sentences.map(\.root) == [1, 5])
    #expect(document.sentence(of: 4).index == 0 && document.sentence(of: 5).index == 1)
    #expect(document.entity(at: 3)?.label == .gpe)
    #expect(document.entity(at: 4) == nil)
  }

  @Test func textAsItStands() {
    #expect(document.text(of: 2..<5) == "c d.")
    #expect(document.text(of: 2..<2) == "")
    #expect(document.text(from: 2, to: 5) == "b c")
  }
}
