/// An analysed text: tokens with tags, dependency heads and labels, lemmas; sentences; named entities.
///
/// A value. All offsets (`Token.start`, `Token.end`) count Unicode code points of the text that was analysed;
/// all other positions are token indices.
public struct Document: Sendable {
  /// What it is made of: one object, so that handing a document on costs one reference.
  @usableFromInline let parts: DocumentParts

  /// The analysed text, one element a code point.
  @inlinable public var scalars: [Unicode.Scalar] { _read { yield parts.scalars } }
  /// The tokens in text order; `tokens[i].index == i`.
  @inlinable public var tokens: [Token] { _read { yield parts.tokens } }
  /// The sentences in text order; they cover all tokens without a gap.
  @inlinable public var sentences: [Sentence] { _read { yield parts.sentences } }
  /// The named entities in text order; they do not overlap.
  @inlinable public var entities: [Span] { _read { yield parts.entities } }

  /// - Parameters:
  ///   - scalars: the text.
  ///   - tokens: its tokens; a root's `head` is its own index.
  ///   - sentenceStarts: the index of each sentence's first token, ascending, starting with 0.
  ///   - entities: the named entities, ascending.
  public init(scalars: [Unicode.Scalar], tokens: [Token], sentenceStarts: [Int], entities: [Span]) {
    parts = DocumentParts(scalars: scalars, tokens: tokens, sentenceStarts: sentenceStarts, entities: entities)
  }

  /// The token at `index`.
  @inlinable public subscript(index: Int) -> Token {
    // Lent, not copied: rules ask for tokens all the time.
    _read { yield tokens[index] }
  }

  /// The tokens whose head is `index`, in text order.
  @inlinable public func children(of index: Int) -> ArraySlice<Int> {
    parts.childIndices[Int(parts.childOffsets[index])..<Int(parts.childOffsets[index + 1])]
  }

  /// The children of `index` with one of `labels`, in text order.
  @inlinable public func children(of index: Int, _ labels: DependencyLabel...) -> [Int] {
    var found: [Int] = []
    for place in places(ofChildrenOf: index) {
      let child = parts.childIndices[place]
      if labels.contains(parts.tokens[child].dep) { found.append(child) }
    }
    return found
  }

  /// The first child of `index` with that label: what most rules ask for.
  @inlinable public func child(of index: Int, _ label: DependencyLabel) -> Int? {
    for place in places(ofChildrenOf: index) {
      let child = parts.childIndices[place]
      if parts.tokens[child].dep == label { return child }
    }
    return nil
  }

  /// The first child of `index` with one of `labels`.
  @inlinable public func child(of index: Int, _ labels: DependencyLabel...) -> Int? {
    for place in places(ofChildrenOf: index) {
      let child = parts.childIndices[place]
      if labels.contains(parts.tokens[child].dep) { return child }
    }
    return nil
  }

  /// Where the children of `index` stand in `parts.childIndices`: looked at there, they need no slice to be kept alive.
  @inlinable func places(ofChildrenOf index: Int) -> Range<Int> {
    Int(parts.childOffsets[index])..<Int(parts.childOffsets[index + 1])
  }

  /// From the outermost token left of or at `index` that depends on it to the outermost one right of it.
  @inlinable public func span(of index: Int) -> Range<Int> {
    Int(parts.leftEdges[index])..<Int(parts.rightEdges[index]) + 1
  }

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
  @inlinable public func sentence(of index: Int) -> Sentence { sentences[Int(parts.sentenceOfToken[index])] }

  /// The named entity that holds `index`, if any.
  @inlinable public func entity(at index: Int) -> Span? {
    parts.entityOfToken[index] < 0 ? nil : entities[Int(parts.entityOfToken[index])]
  }

  /// The text from the start of the range's first token to the end of its last, as it stands.
  public func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return text(from: tokens[first].start, to: tokens[last].end)
  }

  /// The text between two code-point offsets.
  public func text(from start: Int, to end: Int) -> String {
    let part = scalars[start..<end]
    var size = 0
    for scalar in part { size += scalar.isASCII ? 1 : UTF8.width(scalar) }
    return String(unsafeUninitializedCapacity: size) { bytes in
      var at = 0
      for scalar in part {
        if scalar.isASCII {
          bytes[at] = UInt8(truncatingIfNeeded: scalar.value)
          at += 1
        } else if let encoded = UTF8.encode(scalar) {
          for byte in encoded {
            bytes[at] = byte
            at += 1
          }
        }
      }
      return at
    }
  }
}
