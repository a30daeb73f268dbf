/// A key under which the index files claims: a hash. Those of the words of one story lie side by side, so that what an
/// article looks up and adds is in few pages of the index.
public struct MatchingKey: Sendable, Hashable {
  /// The hash.
  public let value: Int64

  /// The key of a word in a story, which stands by its hash.
  init(word: String, story: UInt64) {
    let high = story & 0xFFFF_FFFF_0000_0000
    value = Int64(bitPattern: high | StableHash.of(word) >> 32)
  }

  /// The key of what few claims share, whatever their story.
  init(_ text: String) { value = Int64(bitPattern: StableHash.of(text)) }
}
