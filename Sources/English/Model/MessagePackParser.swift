/// Decodes MessagePack: the types that the model's files use.
/// Source: the MessagePack specification, https://github.com/msgpack/msgpack/blob/master/spec.md
struct MessagePackParser {
  /// Why bytes are not MessagePack, and where.
  struct Malformed: Error {
    var offset: Int
    var reason: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// The model's files nest six deep.
  private static let maximumDepth = 32

  /// Decodes the one value that `bytes` hold.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Malformed) -> MessagePackValue {
    var parser = MessagePackParser(bytes: bytes)
    let value = try parser.value(depth: 0)
    guard parser.offset == bytes.count else { throw parser.malformed("bytes behind the value") }
    return value
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func malformed(_ reason: String) -> Malformed { Malformed(offset: offset, reason: reason) }

  private mutating func take(_ count: Int) throws(Malformed) -> Range<Int> {
    guard count <= bytes.count - offset else { throw malformed("ends early") }
    defer { offset += count }
    return offset..<offset + count
  }

  private mutating func unsigned(_ width: Int) throws(Malformed) -> UInt64 {
    var value: UInt64 = 0
    for i in try take(width) { value = value << 8 | UInt64(bytes[i]) }
    return value
  }

  private mutating func signed(_ width: Int) throws(Malformed) -> MessagePackValue {
    let shift = 64 - 8 * UInt64(width)
    return .integer(Int64(bitPattern: try unsigned(width) << shift) >> Int64(shift))
  }

  private mutating func count(_ width: Int) throws(Malformed) -> Int { Int(try unsigned(width)) }

  private mutating func positive(_ width: Int) throws(Malformed) -> MessagePackValue {
    let value = try unsigned(width)
    return value > UInt64(Int64.max) ? .unsigned(value) : .integer(Int64(value))
  }

  private mutating func array(_ count: Int, _ depth: Int) throws(Malformed) -> MessagePackValue {
    guard count <= bytes.count - offset else { throw malformed("ends early") }
    var values: [MessagePackValue] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(depth: depth + 1)) }
    return .array(values)
  }

  private mutating func map(_ count: Int, _ depth: Int) throws(Malformed) -> MessagePackValue {
    guard count <= bytes.count - offset else { throw malformed("ends early") }
    var pairs: [(key: MessagePackValue, value: MessagePackValue)] = []
    pairs.reserveCapacity(count)
    for _ in 0..<count {
      let key = try value(depth: depth + 1)
      pairs.append((key, try value(depth: depth + 1)))
    }
    return .map(pairs)
  }

  private mutating func value(depth: Int) throws(Malformed) -> MessagePackValue {
    guard depth < Self.maximumDepth else { throw malformed("nested too deep") }
    let type = UInt8(try unsigned(1))
    switch type {
    case 0x00...0x7f: return .integer(Int64(type))
    case 0x80...0x8f: return try map(Int(type & 15), depth)
    case 0x90...0x9f: return try array(Int(type & 15), depth)
    case 0xa0...0xbf: return .string(try take(Int(type & 31)))
    case 0xc0: return .null
    case 0xc2: return .bool(false)
    case 0xc3: return .bool(true)
    case 0xc4...0xc6: return .binary(try take(try count(1 << Int(type - 0xc4))))
    case 0xcb: return .double(Double(bitPattern: try unsigned(8)))
    case 0xcc...0xcf: return try positive(1 << Int(type - 0xcc))
    case 0xd0...0xd3: return try signed(1 << Int(type - 0xd0))
    case 0xd9...0xdb: return .string(try take(try count(1 << Int(type - 0xd9))))
    case 0xdc, 0xdd: return try array(try count(2 << Int(type - 0xdc)), depth)
    case 0xde, 0xdf: return try map(try count(2 << Int(type - 0xde)), depth)
    case 0xe0...0xff: return .integer(Int64(type) - 256)
    default: throw malformed("a value of type \(type), which the model does not use")
    }
  }
}
