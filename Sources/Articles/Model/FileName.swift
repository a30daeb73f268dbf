/// A file's path within the inbox. Names are bytes on Linux; one that is not UTF-8 is kept and shown escaped.
public struct FileName: Sendable, Hashable {
  /// The bytes as the file system has them, folders separated by `/`, no leading `/`.
  public var bytes: [UInt8]

  /// A name from its bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// A name from text.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether the bytes are UTF-8.
  public var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The name for people: bytes that are not UTF-8 and control characters stand as `\xNN`.
  public var display: String {
    var shown = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      let (scalar, length) = Self.firstScalar(of: rest)
      if let scalar, scalar.value >= 0x20, scalar.value != 0x7F, !(0x80...0x9F).contains(scalar.value) {
        shown.unicodeScalars.append(scalar)
      } else {
        for byte in rest.prefix(length) { shown += "\\x" + Self.hex(byte) }
      }
      rest = rest.dropFirst(length)
    }
    return shown
  }

  private static func firstScalar(of bytes: ArraySlice<UInt8>) -> (Unicode.Scalar?, Int) {
    for length in 1...min(4, bytes.count) {
      if let text = String(validating: bytes.prefix(length), as: UTF8.self), let scalar = text.unicodeScalars.first {
        return (scalar, length)
      }
    }
    return (nil, 1)
  }

  private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
