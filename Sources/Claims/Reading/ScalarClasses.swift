/// The classes of characters that rules ask for, ASCII first: most texts are.
extension Unicode.Scalar {
  /// A capital letter.
  var isCapital: Bool { isASCII ? (65...90).contains(value) : properties.isUppercase }

  /// A letter.
  var isAlphabetic: Bool { isASCII ? (97...122).contains(value | 32) : properties.isAlphabetic }

  /// White space.
  var isSpace: Bool { isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace }
}

extension String {
  /// Whether it begins with an ASCII letter or digit, and so is no mark.
  var beginsPlain: Bool {
    guard let first = utf8.first else { return false }
    return (97...122).contains(first | 32) || (48...57).contains(first)
  }
}
