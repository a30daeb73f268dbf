/// What a document is made of, and the look-ups that are worked out once.
@usableFromInline final class DocumentParts: Sendable {
  @usableFromInline let scalars: [Unicode.Scalar]
  @usableFromInline let tokens: [Token]
  @usableFromInline let sentences: [Sentence]
  @usableFromInline let entities: [Span]

  /// The children of token `i` are `childIndices[childOffsets[i]..<childOffsets[i + 1]]`.
  @usableFromInline let childOffsets: [Int32]
  @usableFromInline let childIndices: [Int]
  @usableFromInline let sentenceOfToken: [Int32]
  /// -1 for none.
  @usableFromInline let entityOfToken: [Int32]
  /// The outermost tokens of the subtrees.
  @usableFromInline let leftEdges: [Int32]
  @usableFromInline let rightEdges: [Int32]

  init(scalars: [Unicode.Scalar], tokens: [Token], sentenceStarts: [Int], entities: [Span]) {
    self.scalars = scalars
    self.tokens = tokens
    self.entities = entities
    let count = tokens.count

    var offsets = [Int32](repeating: 0, count: count + 1)
    for token in tokens where token.head != token.index { offsets[token.head + 1] += 1 }
    for i in 0..<count { offsets[i + 1] += offsets[i] }
    var next = offsets
    var indices = [Int](repeating: 0, count: Int(offsets[count]))
    for token in tokens where token.head != token.index {
      indices[Int(next[token.head])] = token.index
      next[token.head] += 1
    }
    childOffsets = offsets
    childIndices = indices

    var sentences: [Sentence] = []
    var sentenceOfToken = [Int32](repeating: 0, count: count)
    for (number, start) in sentenceStarts.enumerated() {
      let end = number + 1 < sentenceStarts.count ? sentenceStarts[number + 1] : count
      let root = (start..<end).first { tokens[$0].head == $0 } ?? start
      sentences.append(Sentence(index: number, range: start..<end, root: root))
      for i in start..<end { sentenceOfToken[i] = Int32(number) }
    }
    self.sentences = sentences
    self.sentenceOfToken = sentenceOfToken

    var entityOfToken = [Int32](repeating: -1, count: count)
    for (number, span) in entities.enumerated() {
      for i in span.range { entityOfToken[i] = Int32(number) }
    }
    self.entityOfToken = entityOfToken

    // A subtree may have gaps (non-projective arcs); its edges are those of the outermost tokens. Heads come before
    // their dependants in `order`, so that one pass from its end finds them.
    var order = tokens.indices.filter { tokens[$0].head == $0 }
    order.reserveCapacity(count)
    var place = 0
    while place < order.count {
      order += indices[Int(offsets[order[place]])..<Int(offsets[order[place] + 1])]
      place += 1
    }
    var left = (0..<Int32(count)).map { $0 }
    var right = left
    for i in order.reversed() {
      let head = tokens[i].head
      if left[i] < left[head] { left[head] = left[i] }
      if right[i] > right[head] { right[head] = right[i] }
    }
    leftEdges = left
    rightEdges = right
  }
}
