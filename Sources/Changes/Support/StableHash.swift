/// A hash that is the same in every process: FNV-1a, 64 bits, with a finaliser (splitmix64).
public struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  private init() {}

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// The hash of a text's UTF-8.
  public static func of(_ text: String) -> UInt64 { of(bytes: text.utf8) }

  /// The hash of bytes.
  public static func of(bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.add(bytes)
    return mix(hash.state)
  }

  /// The hash of words as a text has them, with a space between.
  static func of(words: ArraySlice<String>) -> UInt64 {
    var hash = StableHash()
    for (place, word) in words.enumerated() {
      if place > 0 { hash.add(CollectionOfOne(UInt8(ascii: " "))) }
      hash.add(word.utf8)
    }
    return mix(hash.state)
  }

  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
