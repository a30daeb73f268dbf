extension Int: ByteCodable {
  func write(to writer: inout ByteWriter) {
    var rest = UInt64(bitPattern: Int64((self << 1) ^ (self >> (Int.bitWidth - 1))))
    while rest >= 0x80 {
      writer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    writer.append(UInt8(rest))
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try reader.byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        self = Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
        return
      }
    }
    throw DamagedBytes()
  }
}

extension Bool: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.append(self ? 1 : 0) }
  init(from reader: inout ByteReader) throws(DamagedBytes) { self = try reader.byte() != 0 }
}

extension Double: ByteCodable {
  func write(to writer: inout ByteWriter) {
    withUnsafeBytes(of: bitPattern.littleEndian) { writer.append(contentsOf: $0) }
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    let bytes = try reader.bytes(MemoryLayout<UInt64>.size)
    self.init(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)))
  }
}

extension String: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(utf8.count)
    writer.append(contentsOf: utf8)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    let count: Int = try reader.read()
    self.init(decoding: try reader.bytes(count), as: UTF8.self)
  }
}

extension Optional: ByteCodable where Wrapped: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self = try reader.byte() == 0 ? nil : .some(try Wrapped(from: &reader))
  }
}

extension Array: ByteCodable where Element: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(count)
    for element in self { writer.write(element) }
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    let count: Int = try reader.read()
    guard count >= 0 else { throw DamagedBytes() }
    self.init()
    // No room is made by a number that may be damaged.
    for _ in 0..<count { append(try reader.read()) }
  }
}

/// In the order of its keys, so that the same events give the same bytes.
extension [String: Int]: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(count)
    for (key, value) in sorted(by: { $0.key < $1.key }) { writer.write(key, value) }
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    let count: Int = try reader.read()
    guard count >= 0 else { throw DamagedBytes() }
    self.init()
    for _ in 0..<count {
      let key: String = try reader.read()
      self[key] = try Int(from: &reader)
    }
  }
}

extension ByteCodable where Self: RawRepresentable, RawValue == String {
  func write(to writer: inout ByteWriter) { writer.write(rawValue) }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    guard let value = Self(rawValue: try reader.read()) else { throw DamagedBytes() }
    self = value
  }
}
