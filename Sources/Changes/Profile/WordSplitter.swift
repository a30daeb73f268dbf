/// Splits a text into its words: runs of letters and digits, with inner apostrophes, hyphens and number marks.
enum WordSplitter {
  /// The words in text order, as they stand, a possessive ending removed.
  static func words(_ text: String) -> [String] {
    var found: [String] = []
    var current = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    func close() {
      guard !current.isEmpty else { return }
      found.append(withoutPossessive(String(current)))
      current.removeAll()
    }
    var isTag = false
    for (index, scalar) in scalars.enumerated() {
      if scalar == "#" { isTag = true }
      if scalar.properties.isWhitespace { isTag = false }
      // "#BringThemHome" has three words.
      if isTag, scalar.properties.isUppercase, current.last?.properties.isLowercase == true { close() }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        current.append(scalar)
      } else if joins(scalar), !current.isEmpty, index + 1 < scalars.count, isInner(scalars[index + 1], scalar, current)
      {
        current.append(scalar == "’" ? "'" : scalar)
      } else {
        close()
      }
    }
    close()
    return found
  }

  /// The words in lower case, dots of abbreviations removed ("U.S." → "us").
  static func lowered(_ text: String) -> [String] {
    words(text).map { $0.lowercased().replacing(".", with: $0.first?.isNumber == true ? "." : "") }
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "." || scalar == "," || scalar == "&"
  }

  /// Whether the mark stands between letters ("don't", "U.S") or between digits ("2,500", "5.5").
  private static func isInner(
    _ next: Unicode.Scalar, _ mark: Unicode.Scalar, _ current: String.UnicodeScalarView
  ) -> Bool {
    guard let last = current.last else { return false }
    let digits = last.properties.numericType != nil && next.properties.numericType != nil
    let letters = last.properties.isAlphabetic && next.properties.isAlphabetic
    if mark == "," { return digits }
    if mark == "." { return digits || (letters && isAbbreviation(current)) }
    return letters
  }

  /// "U", "U.S": single letters between dots.
  private static func isAbbreviation(_ current: String.UnicodeScalarView) -> Bool {
    String(current).split(separator: ".").allSatisfy { $0.unicodeScalars.count == 1 }
  }

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "'S"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }
}
