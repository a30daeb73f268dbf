/// How related pairs of words are, in hundredths, as far as it was reckoned lately: a direct-mapped cache of 8 MB.
///
/// An entry holds its pair of words in the upper 56 bits and the value in the lower 8.
final class RelatednessCache {
  private static let bits = 20
  private let entries = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << bits)

  init() { entries.initialize(repeating: .max, count: 1 << Self.bits) }

  /// Forgets all pairs: the words have got other numbers.
  func removeAll() { entries.update(repeating: .max, count: 1 << Self.bits) }

  deinit { entries.deallocate() }

  /// The value of a pair, in whatever order; reckoned when it is not at hand.
  @inline(__always) func value(_ a: Int, _ b: Int, reckon: () -> Int) -> Int {
    let pair = UInt64(min(a, b)) << 28 | UInt64(max(a, b))
    let place = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(Self.bits)))
    let entry = entries[place]
    if entry >> 8 == pair { return Int(entry & 0xFF) }
    let found = reckon()
    entries[place] = pair << 8 | UInt64(found)
    return found
  }
}
