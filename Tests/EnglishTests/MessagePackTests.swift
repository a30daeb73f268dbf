import Testing

@testable import English

struct MessagePackTests {
  private func parse(_ bytes: [UInt8]) throws -> MessagePackValue {
    try bytes.withUnsafeBufferPointer { try MessagePackParser.parse($0) }
  }

  @Test(
    arguments: [
      ([0x7f], 127), ([0xff], -1), ([0xcc, 0xff], 255), ([0xcd, 1, 0], 256), ([0xce, 0, 1, 0, 0], 65536),
      ([0xd0, 0x80], -128), ([0xd1, 0xff, 0], -256), ([0xd3, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe], -2),
    ] as [([UInt8], Int64)])
  func integers(_ bytes: [UInt8], _ expected: Int64) throws {
    guard case .integer(expected) = try parse(bytes) else {
      Issue.record("not \(expected)")
      return
    }
  }

  @Test func nestedValues() throws {
    // {"a": [nil, true, 1.5, b"xy", 2^64 - 1]}
    let bytes: [UInt8] =
      [0x81, 0xa1, 0x61, 0x95, 0xc0, 0xc3, 0xcb, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0, 0xc4, 2, 0x78, 0x79, 0xcf]
      + Array(repeating: 0xff, count: 8)
    guard case .map(let pairs) = try parse(bytes), case .string(2..<3) = pairs[0].key,
      case .array(let values) = pairs[0].value, values.count == 5, case .null = values[0], case .bool(true) = values[1],
      case .double(1.5) = values[2], case .binary(17..<19) = values[3], case .unsigned(.max) = values[4]
    else {
      Issue.record("wrong values")
      return
    }
    for count in 0..<bytes.count {
      #expect(throws: MessagePackParser.Malformed.self) { try parse(Array(bytes.prefix(count))) }
    }
    #expect(throws: MessagePackParser.Malformed.self) { try parse(bytes + [0]) }
  }

  @Test(
    arguments: [
      [0xc1], [0xdd, 0xff, 0xff, 0xff, 0xff], [0xdf, 0xff, 0xff, 0xff, 0xff], [0xdb, 0xff, 0xff, 0xff, 0xff],
      Array(repeating: 0x91, count: 1000) + [0],
    ] as [[UInt8]])
  func hostileBytesAreRefused(_ bytes: [UInt8]) {
    #expect(throws: MessagePackParser.Malformed.self) { try parse(bytes) }
  }
}
