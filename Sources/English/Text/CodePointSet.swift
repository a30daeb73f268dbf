/// A set of Unicode scalar values: sorted ranges, with a bitmap for ASCII.
struct CodePointSet: Sendable {
  private var ascii: (UInt64, UInt64) = (0, 0)
  private var ranges: [ClosedRange<UInt32>] = []

  init(_ members: [ClosedRange<UInt32>]) {
    for range in members.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    for range in ranges where range.lowerBound < 0x80 {
      for c in range.clamped(to: 0...0x7f) {
        if c < 64 { ascii.0 |= 1 << UInt64(c) } else { ascii.1 |= 1 << UInt64(c - 64) }
      }
    }
  }

  /// The scalars of a text.
  init(_ text: String) { self.init(text.unicodeScalars.map { $0.value...$0.value }) }

  /// The members of either set.
  func union(_ other: CodePointSet) -> CodePointSet { CodePointSet(ranges + other.ranges) }

  func contains(_ c: UInt32) -> Bool {
    if c < 64 { return ascii.0 >> UInt64(c) & 1 == 1 }
    if c < 128 { return ascii.1 >> UInt64(c - 64) & 1 == 1 }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < c { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= c
  }
}
