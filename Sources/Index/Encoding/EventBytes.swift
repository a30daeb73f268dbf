import Foundation

/// Events as the index keeps them.
enum EventBytes {
  /// The value's form in bytes.
  static func encode(_ value: some ByteCodable) -> Data {
    var writer = ByteWriter()
    writer.write(value)
    return Data(writer.bytes)
  }

  /// The value that `encode` was given.
  ///
  /// - Throws: `DamagedBytes`.
  static func decode<Value: ByteCodable>(_ type: Value.Type = Value.self, _ data: Data) throws -> Value {
    try read(data) { reader throws(DamagedBytes) in try Value(from: &reader) }
  }

  /// Reads the first values of such a form only.
  static func read<Value>(_ data: Data, _ body: (inout ByteReader) throws(DamagedBytes) -> Value) throws -> Value {
    try data.withUnsafeBytes { try read($0, body) }
  }

  /// The same of bytes that hold as long.
  static func read<Value>(
    _ bytes: UnsafeRawBufferPointer, _ body: (inout ByteReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> Value {
    var reader = ByteReader(bytes)
    return try body(&reader)
  }
}
