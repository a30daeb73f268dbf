/// Predicates on Unicode scalar values as the model was trained with them: those of Python 3.
enum CodePoint {
  /// `str.isspace`.
  @inline(__always)
  static func isSpace(_ c: UInt32) -> Bool {
    if c < 0x80 { return c == 0x20 || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f) }
    return isWideSpace(c)
  }

  private static func isWideSpace(_ c: UInt32) -> Bool {
    switch c {
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
    default: false
    }
  }

  /// `str.isalpha`: a letter by its general category.
  static func isAlpha(_ c: UInt32) -> Bool {
    if c < 0x80 { return (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a }
    switch properties(c)?.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  /// `str.isupper` of one character.
  static func isUpper(_ c: UInt32) -> Bool {
    if c < 0x80 { return c >= 0x41 && c <= 0x5a }
    return properties(c)?.isUppercase ?? false
  }

  /// `str.isdigit`: also superscripts and the like.
  static func isDigit(_ c: UInt32) -> Bool {
    if c < 0x80 { return isASCIIDigit(c) }
    switch properties(c)?.numericType {
    case .decimal, .digit: return true
    default: return false
    }
  }

  /// 0 to 9.
  @inline(__always)
  static func isASCIIDigit(_ c: UInt32) -> Bool { c >= 0x30 && c <= 0x39 }

  /// `\d` in a pattern: a decimal digit of any script.
  static func isDecimal(_ c: UInt32) -> Bool {
    if c < 0x80 { return isASCIIDigit(c) }
    return properties(c)?.generalCategory == .decimalNumber
  }

  /// `\w` in a pattern: a letter, anything numeric, or an underscore.
  static func isWord(_ c: UInt32) -> Bool {
    if c == 0x5f || isAlpha(c) { return true }
    return properties(c)?.numericType != nil
  }

  /// `str.lower`: the full mapping of each scalar, and the two forms of sigma.
  static func lower(_ text: some RandomAccessCollection<UInt32>) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    for i in text.indices {
      let c = text[i]
      if c < 0x80 {
        result.append(c >= 0x41 && c <= 0x5a ? c + 0x20 : c)
      } else if c == 0x3a3 {
        result.append(isFinalSigma(text, i) ? 0x3c2 : 0x3c3)
      } else if let mapped = properties(c)?.lowercaseMapping {
        for scalar in mapped.unicodeScalars { result.append(scalar.value) }
      }
    }
    return result
  }

  /// A sigma is final behind a cased letter and before none; characters that case ignores do not count.
  private static func isFinalSigma<Text: RandomAccessCollection<UInt32>>(_ text: Text, _ i: Text.Index) -> Bool {
    func isIgnorable(_ c: UInt32) -> Bool { properties(c)?.isCaseIgnorable ?? false }
    func isCased(_ c: UInt32?) -> Bool { c.flatMap(properties)?.isCased ?? false }
    let before = text[..<i].last { !isIgnorable($0) }
    let after = text[text.index(after: i)...].first { !isIgnorable($0) }
    return isCased(before) && !isCased(after)
  }

  private static func properties(_ c: UInt32) -> Unicode.Scalar.Properties? { Unicode.Scalar(c)?.properties }
}
