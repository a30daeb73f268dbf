/// Checks that bytes are one JSON value (RFC 8259) in valid UTF-8, with nothing around it.
///
/// A decoder would build every value to say the same, at a small part of the speed, and some take more than JSON.
struct JSONGrammar {
  private var position = 0
  private var depth = 0

  /// Deeper nesting is refused; events nest less than ten deep.
  private static let deepest = 64

  /// What is wrong, with its place; nil when nothing is.
  static func problem(in text: Span<UInt8>) -> String? {
    var grammar = JSONGrammar()
    do throws(Problem) {
      try grammar.value(text)
      if grammar.position < text.count { throw Problem(what: "more text after the value") }
      return nil
    } catch {
      return "it is not JSON: \(error.what) at byte \(grammar.position) of the line"
    }
  }

  private struct Problem: Error {
    var what: String
  }

  private mutating func value(_ text: Span<UInt8>) throws(Problem) {
    switch peek(text) {
    case UInt8(ascii: "{"): try list(text, close: UInt8(ascii: "}"), keyed: true)
    case UInt8(ascii: "["): try list(text, close: UInt8(ascii: "]"), keyed: false)
    case UInt8(ascii: "\""): try string(text)
    case UInt8(ascii: "t"): try word("true", text)
    case UInt8(ascii: "f"): try word("false", text)
    case UInt8(ascii: "n"): try word("null", text)
    default: try number(text)
    }
  }

  private mutating func list(_ text: Span<UInt8>, close: UInt8, keyed: Bool) throws(Problem) {
    depth += 1
    guard depth <= Self.deepest else { throw Problem(what: "nesting too deep") }
    position += 1
    space(text)
    if take(close, text) {
      depth -= 1
      return
    }
    repeat {
      space(text)
      if keyed {
        try string(text)
        space(text)
        guard take(UInt8(ascii: ":"), text) else { throw Problem(what: "no colon after a key") }
        space(text)
      }
      try value(text)
      space(text)
    } while take(UInt8(ascii: ","), text)
    guard take(close, text) else { throw Problem(what: "an object or array without end") }
    depth -= 1
  }

  private mutating func string(_ text: Span<UInt8>) throws(Problem) {
    guard take(UInt8(ascii: "\""), text) else { throw Problem(what: "no value, or no key, where one is due") }
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): try escape(text)
      case 0..<0x20: throw Problem(what: "a control character in a string")
      case 0x20..<0x80: position += 1
      default: try scalar(text)
      }
    }
    throw Problem(what: "a string without end")
  }

  private mutating func escape(_ text: Span<UInt8>) throws(Problem) {
    position += 1
    let letter = peek(text)
    position += 1
    switch letter {
    case UInt8(ascii: "u"):
      let unit = try unit(text)
      if unit & 0xFC00 == 0xD800 {
        guard take(UInt8(ascii: "\\"), text), take(UInt8(ascii: "u"), text), try self.unit(text) & 0xFC00 == 0xDC00
        else { throw Problem(what: "half a surrogate pair") }
      } else if unit & 0xFC00 == 0xDC00 {
        throw Problem(what: "half a surrogate pair")
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    default: throw Problem(what: "an unknown escape")
    }
  }

  private mutating func unit(_ text: Span<UInt8>) throws(Problem) -> Int {
    var unit = 0
    for _ in 0..<4 {
      let digit = peek(text) | (peek(text) >= 0x40 ? 0x20 : 0)
      guard Hex.isDigit(digit) else { throw Problem(what: "an escape that is not four digits") }
      unit = unit << 4 | Int(digit) - (digit >= 0x61 ? 0x57 : 0x30)
      position += 1
    }
    return unit
  }

  /// One code point of two to four bytes (Unicode 15, table 3-7).
  private mutating func scalar(_ text: Span<UInt8>) throws(Problem) {
    let lead = text[position]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: throw Problem(what: "bytes that are not UTF-8")
    }
    guard position + length <= text.count, second.contains(text[position + 1]) else {
      throw Problem(what: "bytes that are not UTF-8")
    }
    for index in position + 2..<position + max(2, length) where text[index] & 0xC0 != 0x80 {
      throw Problem(what: "bytes that are not UTF-8")
    }
    position += length
  }

  private mutating func number(_ text: Span<UInt8>) throws(Problem) {
    let start = position
    _ = take(UInt8(ascii: "-"), text)
    if !take(UInt8(ascii: "0"), text) { try digits(text, start) }
    if take(UInt8(ascii: "."), text) { try digits(text, start) }
    if peek(text) | 0x20 == UInt8(ascii: "e") {
      position += 1
      if !take(UInt8(ascii: "+"), text) { _ = take(UInt8(ascii: "-"), text) }
      try digits(text, start)
    }
  }

  private mutating func digits(_ text: Span<UInt8>, _ start: Int) throws(Problem) {
    guard LineFormat.isDigit(peek(text)) else {
      throw Problem(what: position == start ? "no value where one is due" : "a number that breaks off")
    }
    while LineFormat.isDigit(peek(text)) { position += 1 }
  }

  private mutating func word(_ word: String, _ text: Span<UInt8>) throws(Problem) {
    for byte in word.utf8 where !take(byte, text) { throw Problem(what: "an unknown word") }
  }

  private mutating func space(_ text: Span<UInt8>) {
    while [0x20, 0x09, 0x0A, 0x0D].contains(peek(text)) { position += 1 }
  }

  private mutating func take(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    guard peek(text) == byte, position < text.count else { return false }
    position += 1
    return true
  }

  /// The byte at hand; 0, which no JSON has outside of errors, at the end.
  private func peek(_ text: Span<UInt8>) -> UInt8 { position < text.count ? text[position] : 0 }
}
