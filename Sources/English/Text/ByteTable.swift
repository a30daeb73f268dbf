/// A set of byte strings that stand somewhere in one array of bytes, each with a number.
struct ByteTable: Sendable {
  private let bytes: [UInt8]
  private var ranges: [Range<UInt32>] = []
  private var slots: [Int32]
  private let seed = UInt64.random(in: .min ... .max)

  /// - Parameters:
  ///   - bytes: the array that holds the strings.
  ///   - capacity: how many strings there will be at most.
  init(bytes: [UInt8], capacity: Int) {
    self.bytes = bytes
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    ranges.reserveCapacity(capacity)
  }

  /// Adds the string at `range`, whose number is the count of strings before. One that is there already keeps its
  /// first number.
  mutating func append(_ range: Range<Int>) {
    let slot = bytes.withUnsafeBufferPointer { self.slot(of: UnsafeBufferPointer(rebasing: $0[range])) }
    if slots[slot] < 0 { slots[slot] = Int32(ranges.count) }
    ranges.append(UInt32(range.lowerBound)..<UInt32(range.upperBound))
  }

  /// The number of a string.
  func find(_ key: [UInt8]) -> Int? {
    let number = slots[key.withUnsafeBufferPointer(slot(of:))]
    return number < 0 ? nil : Int(number)
  }

  private func slot(of key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = seed
    for byte in key {
      hash = (hash ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 32
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0, !equals(ranges[Int(slots[slot])], key) { slot = (slot + 1) & mask }
    return slot
  }

  private func equals(_ range: Range<UInt32>, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == key.count else { return false }
    let start = Int(range.lowerBound)
    for i in 0..<key.count where bytes[start + i] != key[i] { return false }
    return true
  }
}
