/// One sentence: a range of token indices and the token that heads it.
public struct Sentence: Sendable, Hashable {
  /// Its place in `Document.sentences`.
  public var index: Int
  /// Its tokens.
  public var range: Range<Int>
  /// The first token in it that is its own head.
  public var root: Int

  /// All values; see the properties.
  public init(index: Int, range: Range<Int>, root: Int) {
    self.index = index
    self.range = range
    self.root = root
  }
}
