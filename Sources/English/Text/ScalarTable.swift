/// Numbers distinct runs of 32-bit units (scalar values) in the order they come: 0, 1, 2 …
///
/// Open addressing over one arena; the hash is seeded per table, so that a text cannot be made to collide.
struct ScalarTable: Sendable {
  private var arena: [UInt32] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  private var slots: [Int32]
  private let seed = UInt64.random(in: .min ... .max)

  /// - Parameter capacity: the number of runs to make room for.
  init(capacity: Int = 64) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// How many runs there are.
  var count: Int { ends.count }

  /// The units of all runs together.
  var unitCount: Int { arena.count }

  /// The units of run `index`.
  subscript(index: Int) -> ArraySlice<UInt32> { arena[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  /// The number of `key`, if it is there.
  func find(_ key: Scalars) -> Int? {
    let hash = self.hash(key)
    let slot = self.slot(of: key, hash)
    return slots[slot] < 0 ? nil : Int(slots[slot])
  }

  /// The number of `key`, if it is there.
  func find(_ key: [UInt32]) -> Int? { key.withUnsafeBufferPointer(find) }

  /// The number of `key`, which is added if it was not there.
  mutating func insert(_ key: Scalars) -> (index: Int, isNew: Bool) {
    let hash = self.hash(key)
    let slot = self.slot(of: key, hash)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    slots[slot] = Int32(ends.count)
    arena.append(contentsOf: key)
    ends.append(arena.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  /// The number of `key`, which is added if it was not there.
  mutating func insert(_ key: [UInt32]) -> (index: Int, isNew: Bool) {
    key.withUnsafeBufferPointer { insert($0) }
  }

  private func slot(of key: Scalars, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, equals(index, key) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func equals(_ index: Int, _ key: Scalars) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == key.count else { return false }
    for i in 0..<key.count where arena[start + i] != key[i] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  private func hash(_ key: Scalars) -> UInt32 {
    var hash = seed
    for c in key {
      hash = (hash ^ UInt64(c)) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
    }
    hash = (hash ^ UInt64(key.count)) &* 0xbf58_476d_1ce4_e5b9
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
