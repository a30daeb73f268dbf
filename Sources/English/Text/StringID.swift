/// The number by which the model knows a string: its place among the reserved symbols, else MurmurHash64A of its UTF-8
/// bytes with seed 1.
enum StringID {
  /// The id of a text.
  static func of(_ text: String) -> UInt64 {
    var copy = text
    return copy.withUTF8 { bytes in of(utf8: bytes) }
  }

  /// The id of scalar values.
  static func of(_ scalars: some Sequence<UInt32>) -> UInt64 { of(String(scalars: scalars)) }

  private static func of(utf8 bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.isEmpty { return 0 }
    let hash = murmur(bytes)
    return reserved[hash] ?? hash
  }

  /// Source: Austin Appleby's MurmurHash2, 64-bit version for 64-bit platforms (public domain).
  private static func murmur(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let m: UInt64 = 0xc6a4_a793_5bd1_e995
    var h = 1 ^ (UInt64(bytes.count) &* m)
    let blocks = bytes.count / 8
    let raw = UnsafeRawBufferPointer(bytes)
    for i in 0..<blocks {
      var k = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i * 8, as: UInt64.self))
      k &*= m
      k ^= k >> 47
      k &*= m
      h = (h ^ k) &* m
    }
    if bytes.count % 8 > 0 {
      var tail: UInt64 = 0
      for i in (blocks * 8..<bytes.count).reversed() { tail = tail << 8 | UInt64(bytes[i]) }
      h = (h ^ tail) &* m
    }
    h ^= h >> 47
    h &*= m
    return h ^ h >> 47
  }

  /// The hash of each reserved symbol → its number.
  private static let reserved: [UInt64: UInt64] = {
    var numbers: [UInt64: UInt64] = [:]
    for (number, symbol) in ReservedSymbols.all.enumerated() where number > 0 {
      var copy = symbol
      numbers[copy.withUTF8(murmur)] = UInt64(number)
    }
    return numbers
  }()
}
