/// One line of a text, without its terminator.
struct TextLine: Sendable, Hashable {
  /// Where it is, in code points of the text.
  var range: Range<Int>
  /// Its characters.
  var content: Substring

  /// The content without white space and invisible characters at both ends.
  var trimmed: Substring {
    let scalars = content.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return content[content.startIndex..<content.startIndex] }
    return content[first..<scalars.index(after: last)]
  }

  /// Whether nothing visible is in it.
  var isBlank: Bool { content.unicodeScalars.allSatisfy(\.isBlank) }
}

extension Unicode.Scalar {
  /// White space, or a character that is not seen (zero-width space, joiners and direction marks, byte order mark).
  var isBlank: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) || value == 0 }
    return properties.isWhitespace || (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2060...0x2064).contains(value) || (0x2066...0x2069).contains(value) || value == 0xFEFF
  }

  /// White space; unlike `isBlank`, without the characters that take no space.
  var isSpace: Bool { value < 0x80 ? isBlank : properties.isWhitespace }

  /// Whether it ends a line: LF, VT, FF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR (Unicode 15.0, 5.8).
  var endsLine: Bool { (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029 }
}

extension Substring {
  /// A copy of the first `count` code points. A copy, because the characters of a part are found by looking beyond its
  /// end, and one character may have a million combining marks.
  func head(_ count: Int) -> Substring { Substring(String(String.UnicodeScalarView(unicodeScalars.prefix(count)))) }
}
