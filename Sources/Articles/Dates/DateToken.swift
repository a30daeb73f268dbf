/// A piece of a line as the date rules see it. White space separates pieces and is not one.
enum DateToken: Hashable {
  /// Digits: their value and how many they are; "8th" is the number 8.
  case number(Int, digits: Int)
  /// Letters in lower case, without dots ("a.m." is two words).
  case word(String)
  /// Any other character.
  case mark(Unicode.Scalar)

  /// Cuts a line into pieces. Only the first `limit` pieces are given: a line that says when an article was published
  /// is short.
  static func tokens(of line: Substring, limit: Int = 64) -> [DateToken] {
    var tokens: [DateToken] = []
    var scalars = line.unicodeScalars[...]
    while let scalar = scalars.first, tokens.count < limit {
      if ("0"..."9").contains(scalar) {
        let digits = scalars.prefix { ("0"..."9").contains($0) }
        scalars = scalars[digits.endIndex...]
        // Longer runs are no part of a date; the value does not matter then.
        tokens.append(.number(Int(String(digits.prefix(12))) ?? 0, digits: digits.count))
        if let ordinal = ["st", "nd", "rd", "th"].first(where: { scalars.starts(with: $0.unicodeScalars) }) {
          let after = scalars.dropFirst(ordinal.unicodeScalars.count)
          if after.first?.isLetterOrMark != true { scalars = after }
        }
      } else if scalar.isLetterOrMark {
        let letters = scalars.prefix(while: \.isLetterOrMark)
        scalars = scalars[letters.endIndex...]
        tokens.append(.word(String(String.UnicodeScalarView(letters)).lowercased()))
      } else {
        scalars.removeFirst()
        if !scalar.isBlank { tokens.append(.mark(scalar)) }
      }
    }
    return tokens
  }

  /// Whether it is one of these characters.
  func isMark(_ marks: String) -> Bool {
    if case .mark(let scalar) = self { marks.unicodeScalars.contains(scalar) } else { false }
  }
}
