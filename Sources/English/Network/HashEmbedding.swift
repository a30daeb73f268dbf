/// A table of vectors in which every key has the sum of four rows, chosen by hashing.
struct HashEmbedding: Sendable {
  private let table: FloatBuffer
  private let rows: UInt32
  private let seed: UInt32
  private let width: Int

  init(table: FloatBuffer, width: Int, seed: UInt32) {
    self.table = table
    self.width = width
    self.seed = seed
    rows = UInt32(table.count / width)
  }

  /// Writes the vector of `key`.
  func write(_ key: UInt64, to output: UnsafeMutablePointer<Float>) {
    let (a, b, c, d) = rowNumbers(key)
    let (r0, r1, r2, r3) = (
      table.base + a * width, table.base + b * width, table.base + c * width, table.base + d * width
    )
    for i in 0..<width { output[i] = r0[i] + r1[i] + r2[i] + r3[i] }
  }

  /// The four rows of `key`.
  func rowNumbers(_ key: UInt64) -> (Int, Int, Int, Int) {
    let (a, b, c, d) = Self.hash(key, seed: seed)
    return (Int(a % rows), Int(b % rows), Int(c % rows), Int(d % rows))
  }

  /// MurmurHash3 (x64, 128 bits) of one 64-bit key. Source: Austin Appleby's MurmurHash3 (public domain).
  static func hash(_ key: UInt64, seed: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    func mix(_ value: UInt64) -> UInt64 {
      var h = value
      h ^= h >> 33
      h &*= 0xff51_afd7_ed55_8ccd
      h ^= h >> 33
      h &*= 0xc4ce_b9fe_1a85_ec53
      return h ^ h >> 33
    }
    let keyLength: UInt64 = 8
    var h1 = key &* 0x87c3_7b91_1142_53d5
    h1 = (h1 << 31 | h1 >> 33) &* 0x4cf5_ad43_2745_937f
    h1 ^= UInt64(seed) ^ keyLength
    var h2 = UInt64(seed) ^ keyLength
    h1 &+= h2
    h2 &+= h1
    h1 = mix(h1)
    h2 = mix(h2)
    h1 &+= h2
    h2 &+= h1
    return (
      UInt32(truncatingIfNeeded: h1), UInt32(truncatingIfNeeded: h1 >> 32), UInt32(truncatingIfNeeded: h2),
      UInt32(truncatingIfNeeded: h2 >> 32)
    )
  }
}
