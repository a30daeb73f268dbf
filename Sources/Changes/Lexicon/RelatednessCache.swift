/// How related pairs of words are, in hundredths, as far as it was reckoned lately: a direct-mapped cache of 4 MB.
///
/// A pair of places of words, 36 bits, is mixed to as many bits, so that different pairs stay different (a product with an
/// odd number modulo a power of two); the upper ones are the entry's place, and the entry holds the others and the value.
final class RelatednessCache {
  private static let pairBits: UInt64 = 36
  private static let placeBits: UInt64 = 20
  private static let tagBits = pairBits - placeBits
  private let entries = UnsafeMutablePointer<UInt32>.allocate(capacity: 1 << placeBits)

  init() { entries.initialize(repeating: .max, count: 1 << Self.placeBits) }

  /// Forgets all pairs: the words have got other places.
  func removeAll() { entries.update(repeating: .max, count: 1 << Self.placeBits) }

  deinit { entries.deallocate() }

  /// The value of a pair, in whatever order; reckoned when it is not at hand.
  @inline(__always) func value(_ a: Int, _ b: Int, reckon: () -> Int) -> Int {
    let (low, high) = (UInt64(min(a, b)), UInt64(max(a, b)))
    // Of more words than an article ever brings.
    if high >> (Self.pairBits / 2) != 0 { return reckon() }
    let mixed = ((low << (Self.pairBits / 2) | high) &* 0x9E37_79B9_7F4A_7C15) & (1 << Self.pairBits - 1)
    let place = Int(mixed >> Self.tagBits)
    let tag = UInt32(truncatingIfNeeded: mixed & (1 << Self.tagBits - 1))
    let entry = entries[place]
    if entry >> 8 == tag { return Int(entry & 0xFF) }
    let found = reckon()
    entries[place] = tag << 8 | UInt32(found)
    return found
  }
}
