/// Writes values one after another as bytes: the form in which the index keeps events, smaller than JSON and much faster to
/// read.
///
/// A whole number is zigzag LEB128, a text its length and its UTF-8, an optional one byte before it, a list its length
/// before it. There is no version in it: `IndexSchema.version` rises with every change.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends values.
  mutating func write<each Value: ByteCodable>(_ value: repeat each Value) { repeat (each value).write(to: &self) }

  /// Appends one byte as it is.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends bytes as they are.
  mutating func append(contentsOf more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
}

/// Has a form in bytes; reading gives what was written.
protocol ByteCodable {
  /// Appends its form.
  func write(to writer: inout ByteWriter)

  /// Reads one.
  ///
  /// - Throws: `DamagedBytes` when there is none at this place.
  init(from reader: inout ByteReader) throws(DamagedBytes)
}
