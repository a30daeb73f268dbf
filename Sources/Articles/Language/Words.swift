/// The words of a text for counting: runs of letters, lower case; an apostrophe divides ("l'homme", "Iraq's").
struct Words: Sequence, IteratorProtocol {
  private var scalars: Substring.UnicodeScalarView.Iterator

  init(_ text: Substring) { scalars = text.unicodeScalars.makeIterator() }

  mutating func next() -> String? {
    var word = String.UnicodeScalarView()
    while let scalar = scalars.next() {
      if scalar.isLetterOrMark {
        if word.count < Self.longest { Self.append(scalar, to: &word) }
      } else if !word.isEmpty {
        return String(word)
      }
    }
    return word.isEmpty ? nil : String(word)
  }

  /// Longer runs are cut: they are no words, and are not to cost more than one.
  private static let longest = 40

  private static func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
    if scalar.value < 0x80 {
      let lower = (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
      word.append(Unicode.Scalar(UInt8(lower)))
    } else {
      word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}

extension Unicode.Scalar {
  /// A letter, or a mark that belongs to one (Unicode general categories L and M).
  var isLetterOrMark: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      return true
    default: return false
    }
  }
}
