/// How strings and numbers stand in the log's JSON.
enum JSONText {
  /// Appends `text` as a JSON string, quotes included.
  ///
  /// All control characters (C0, DEL, C1) and the separators U+2028 and U+2029 are escaped: C1 codes steer terminals,
  /// and many readers take U+0085, U+2028 and U+2029 for line ends. Everything else stands as UTF-8.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        let next = index + 1 < utf8.count ? utf8[index + 1] : 0
        if byte < 0x20 || byte == 0x7F {
          appendEscape(UInt16(byte), to: &bytes)
          index += 1
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(byte)
          index += 1
        } else if byte == 0xC2, next < 0xA0 {
          appendEscape(UInt16(next), to: &bytes)
          index += 2
        } else if byte == 0xE2, next == 0x80, utf8[index + 2] & 0xFE == 0xA8 {
          appendEscape(0x2000 | UInt16(utf8[index + 2] & 0x3F), to: &bytes)
          index += 3
        } else {
          bytes.append(byte)
          index += 1
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch unit {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { bytes.append(Hex.digits[Int(unit >> UInt16(shift)) & 15]) }
    }
  }

  /// A number's JSON text: whole numbers without a fraction ("200"), others as short as they can be read back ("2.5");
  /// nil for what JSON cannot say (infinite, not a number).
  static func number(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    // Up to 2^53 every whole number is a Double of its own.
    return value == value.rounded() && abs(value) <= 9_007_199_254_740_992 ? String(Int(value)) : value.description
  }
}
