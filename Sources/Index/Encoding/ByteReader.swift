/// Reads what `ByteWriter` wrote.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// - Parameter bytes: must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next value.
  mutating func read<Value: ByteCodable>() throws(DamagedBytes) -> Value { try Value(from: &self) }

  /// The next byte.
  mutating func byte() throws(DamagedBytes) -> UInt8 {
    guard place < bytes.count else { throw DamagedBytes() }
    defer { place += 1 }
    return bytes[place]
  }

  /// So many bytes.
  mutating func bytes(_ count: Int) throws(DamagedBytes) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - place else { throw DamagedBytes() }
    defer { place += count }
    return UnsafeRawBufferPointer(rebasing: bytes[place..<(place + count)])
  }
}

/// Bytes that nobody wrote as they are.
struct DamagedBytes: Error, CustomStringConvertible {
  var description: String { "an event in it cannot be read" }
}
