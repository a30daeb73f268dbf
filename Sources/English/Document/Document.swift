/// An analysed text: tokens with tags, dependency heads and labels, lemmas; sentences; named entities.
///
/// A value. All offsets (`Token.start`, `Token.end`) count Unicode code points of the text that was analysed;
/// all other positions are token indices.
public struct Document: Sendable {
  /// The analysed text, one element a code point.
  public let scalars: [Unicode.Scalar]
  /// The tokens in text order; `tokens[i].index == i`.
  public let tokens: [Token]
  /// The sentences in text order; they cover all tokens without a gap.
  public let sentences: [Sentence]
  /// The named entities in text order; they do not overlap.
  public let entities: [Span]

  private let childOffsets: [Int32]
  private let childIndices: [Int]
  private let sentenceOfToken: [Int32]
  private let entityOfToken: [Int32]
  private let leftEdges: [Int32]
  private let rightEdges: [Int32]

  /// - Parameters:
  ///   - scalars: the text.
  ///   - tokens: its tokens; a root's `head` is its own index.
  ///   - sentenceStarts: the index of each sentence's first token, ascending, starting with 0.
  ///   - entities: the named entities, ascending.
  public init(scalars: [Unicode.Scalar], tokens: [Token], sentenceStarts: [Int], entities: [Span]) {
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

  /// The token at `index`.
  public subscript(index: Int) -> Token {
    // Lent, not copied: rules ask for tokens all the time.
    _read { yield tokens[index] }
  }

  /// The tokens whose head is `index`, in text order.
  public func children(of index: Int) -> ArraySlice<Int> {
    childIndices[Int(childOffsets[index])..<Int(childOffsets[index + 1])]
  }

  /// The children of `index` with one of `labels`, in text order.
  public func children(of index: Int, _ labels: DependencyLabel...) -> [Int] {
    children(of: index).filter { labels.contains(tokens[$0].dep) }
  }

  /// The first child of `index` with one of `labels`.
  public func child(of index: Int, _ labels: DependencyLabel...) -> Int? {
    children(of: index).first { labels.contains(tokens[$0].dep) }
  }

  /// From the outermost token left of or at `index` that depends on it to the outermost one right of it.
  public func span(of index: Int) -> Range<Int> { Int(leftEdges[index])..<Int(rightEdges[index]) + 1 }

  /// `index` and all tokens that depend on it, directly or not, in text order.
  public func subtree(of index: Int) -> [Int] {
    var found: [Int] = []
    var open = [index]
    while let next = open.popLast() {
      found.append(next)
      open.append(contentsOf: children(of: next))
    }
    return found.sorted()
  }

  /// The heads of `index`, nearest first, up to the root of its sentence; empty for a root.
  public func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var i = index
    while tokens[i].head != i, found.count < tokens.count {
      i = tokens[i].head
      found.append(i)
    }
    return found
  }

  /// Whether `index` depends on `ancestor`, directly or not.
  public func isDescendant(_ index: Int, of ancestor: Int) -> Bool { ancestors(of: index).contains(ancestor) }

  /// The sentence that holds `index`.
  public func sentence(of index: Int) -> Sentence { sentences[Int(sentenceOfToken[index])] }

  /// The named entity that holds `index`, if any.
  public func entity(at index: Int) -> Span? { entityOfToken[index] < 0 ? nil : entities[Int(entityOfToken[index])] }

  /// The text from the start of the range's first token to the end of its last, as it stands.
  public func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return text(from: tokens[first].start, to: tokens[last].end)
  }

  /// The text between two code-point offsets.
  public func text(from start: Int, to end: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start + 8)
    for scalar in scalars[start..<end] {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let encoded = UTF8.encode(scalar) {
        bytes.append(contentsOf: encoded)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
