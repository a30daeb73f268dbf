/// Hexadecimal digits, lower case.
enum Hex {
  /// `0` to `f`.
  static let digits = Array("0123456789abcdef".utf8)

  /// The bytes as digits.
  static func bytes(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }

  /// Whether it is a lower-case digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
