/// Reads JSON (RFC 8259), and says where a text is not JSON. Several values may stand one after another, as in JSON
/// lines.
struct JSONParser {
  /// Where and why a text is not JSON.
  struct Failure: Error, Sendable, Hashable {
    /// The line, from 1.
    var line: Int
    /// What was expected or found.
    var reason: String
  }

  private let bytes: [UInt8]
  private var place = 0
  private var counted = (place: 0, lines: 1)

  /// Deeper values are refused: no news record needs them, and reading is recursive.
  private static let deepest = 128

  /// More values than this are refused: each takes many times the memory that its characters take.
  private static let mostValues = 3_000_000
  private var values = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that `bytes` are.
  static func value(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    guard let value = try parser.next() else { throw parser.failure("nothing") }
    if try parser.next() != nil { throw parser.failure("more after the end of the value") }
    return value
  }

  /// The next value; nil at the end of the text.
  mutating func next() throws(Failure) -> JSONValue? {
    skipSpace()
    return place < bytes.count ? try value(depth: 0) : nil
  }

  /// The next value and the line it begins on, as `next()`; but of an array each element goes to `elements` with its
  /// line, and what follows the array is next.
  mutating func next(
    elements: (JSONValue, Int) -> Void
  ) throws(Failure) -> (value: JSONValue, line: Int)? {
    skipSpace()
    while current == UInt8(ascii: "[") {
      place += 1
      skipSpace()
      var isEnd = take("]")
      while !isEnd {
        skipSpace()
        let line = line()
        elements(try value(depth: 1), line)
        skipSpace()
        isEnd = take("]")
        if !isEnd, !take(",") { throw failure("\(found) where a comma or ] must stand") }
      }
      skipSpace()
    }
    let line = line()
    return place < bytes.count ? (try value(depth: 0), line) : nil
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth <= Self.deepest else { throw failure("values within values deeper than \(Self.deepest)") }
    values += 1
    guard values <= Self.mostValues else { throw failure("more than \(Self.mostValues) values") }
    skipSpace()
    switch current ?? 0 {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(number())
    default: throw failure("\(found) where a value must begin")
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    place += 1
    var members: [(name: String, value: JSONValue)] = []
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure("\(found) where a name in quotation marks must stand") }
      let name = try string()
      skipSpace()
      guard take(":") else { throw failure("\(found) where a colon must stand") }
      members.append((name, try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw failure("\(found) where a comma or } must stand") }
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    place += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw failure("\(found) where a comma or ] must stand") }
    }
  }

  private mutating func string() throws(Failure) -> String {
    place += 1
    var utf8: [UInt8] = []
    while let byte = current {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: utf8, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &utf8)
      // Control characters must be escaped, but crawlers leave line breaks in texts; nothing else could be meant.
      default: utf8.append(byte)
      }
    }
    throw failure("the end of the file within a string")
  }

  private mutating func escape(into utf8: inout [UInt8]) throws(Failure) {
    guard let byte = current else { throw failure("the end of the file within a string") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): utf8.append(byte)
    case UInt8(ascii: "b"): utf8.append(0x08)
    case UInt8(ascii: "f"): utf8.append(0x0C)
    case UInt8(ascii: "n"): utf8.append(0x0A)
    case UInt8(ascii: "r"): utf8.append(0x0D)
    case UInt8(ascii: "t"): utf8.append(0x09)
    case UInt8(ascii: "u"):
      var unit = try codeUnit()
      // A high surrogate and a low one are one character; one alone is none.
      if (0xD800..<0xDC00).contains(unit), place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
        bytes[place + 1] == UInt8(ascii: "u")
      {
        place += 2
        let low = try codeUnit()
        unit = (0xDC00..<0xE000).contains(low) ? 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
      }
      utf8 += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: throw failure("“\\\(String(UnicodeScalar(byte)))”, which is no escape,")
    }
  }

  private mutating func codeUnit() throws(Failure) -> UInt32 {
    let digits = bytes[place..<min(place + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("\\u without four hexadecimal digits") }
    place += 4
    return unit
  }

  private mutating func number() -> String {
    let start = place
    while let byte = current, "+-.eE".utf8.contains(byte) || (0x30...0x39).contains(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw failure("\(found) where a value must begin") }
    place += word.utf8.count
    return value
  }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current.map({ UInt32($0) }) == character.value else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private var found: String {
    guard let current else { return "the end of the file" }
    return (0x21...0x7E).contains(current)
      ? "“\(String(UnicodeScalar(current)))”" : "byte 0x\(String(current, radix: 16))"
  }

  private func failure(_ reason: String) -> Failure {
    let lines = bytes[counted.place..<place].count { $0 == 0x0A }
    return Failure(line: counted.lines + lines, reason: reason)
  }

  /// The line of the current place; counts on from where it was last asked for.
  private mutating func line() -> Int {
    counted.lines += bytes[counted.place..<place].count { $0 == 0x0A }
    counted.place = place
    return counted.lines
  }
}
