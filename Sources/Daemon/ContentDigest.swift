import Crypto

/// The identity of content: SHA-256.
public enum ContentDigest {
  /// Lower-case hex of the digest of `bytes`.
  public static func hex(of bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The same digest over a file that is too large to be held in memory.
struct StreamingDigest {
  private var hasher = SHA256()

  mutating func update(_ chunk: UnsafeRawBufferPointer) { hasher.update(bufferPointer: chunk) }

  var hex: String { ContentDigest.hex(hasher.finalize()) }
}
