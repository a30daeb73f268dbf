import Testing

@testable import Articles

@Suite("gzip")
struct GzipTests {
  /// gzip of `bytes` in stored blocks (RFC 1951, 3.2.4; RFC 1952).
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      packed += [
        rest.isEmpty ? 1 : 0, UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8),
      ]
      packed += block
    } while !rest.isEmpty
    for value in [checksum(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
      packed += [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    return packed
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  @Test("Any format may be packed")
  func packed() throws {
    #expect(try Reading.article(Self.packed(Array(Reading.body.utf8))).text == Reading.body)
    #expect(try Reading.article(Self.packed(Array(PageTests.page().utf8))).text == Reading.body)
    #expect(try Reading.article(Self.packed(Array(WireTests.nitf.utf8))).text == Reading.body)
  }

  @Test("Several members are one file")
  func members() throws {
    let half = Array(Reading.body.utf8)
    let packed = Self.packed(Array(half[..<100])) + Self.packed(Array(half[100...]))
    #expect(try Reading.article(packed).text == Reading.body)
  }

  @Test("Cut at any place it is refused, and said to be cut")
  func cut() throws {
    let packed = Self.packed(Array(Reading.body.utf8))
    for length in 3..<packed.count {
      let error = try #require(try Reading.rejection(Array(packed[..<length])))
      #expect(error.kind == .format)
      #expect(error.detail.contains("cut off"))
    }
  }

  @Test("Damaged")
  func damaged() throws {
    var packed = Self.packed(Array(Reading.body.utf8))
    packed[40] ^= 1
    let error = try #require(try Reading.rejection(packed))
    #expect(error.kind == .format)
    #expect(error.detail.contains("damaged"))
  }

  @Test("More than the limit")
  func tooLarge() throws {
    let bytes = Array(Reading.body.utf8)
    #expect(throws: Gzip.Failure.tooLarge) { try Gzip.unpacked(Self.packed(bytes), limit: bytes.count - 1) }
    #expect(try Gzip.unpacked(Self.packed(bytes), limit: bytes.count) == bytes)
  }

  @Test("gzip within gzip is not unpacked twice")
  func nested() throws {
    let error = try #require(try Reading.rejection(Self.packed(Self.packed(Array(Reading.body.utf8)))))
    #expect(error.kind == .binary)
  }
}
