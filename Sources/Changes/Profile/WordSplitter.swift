/// Splits a text into its words: runs of letters and digits, with inner apostrophes, hyphens and number marks.
enum WordSplitter {
  /// The words in text order, as they stand, a possessive ending removed.
  static func words(_ text: String) -> [String] {
    var plain = text
    if let found = plain.withUTF8({ isPlain($0) ? wordsOfASCII($0) : nil }) { return found }
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

  /// The same for what most texts are, by bytes.
  private static func wordsOfASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var found: [String] = []
    forEachASCIIWord(bytes) { found.append(String(decoding: bytes[$0], as: UTF8.self)) }
    return found
  }

  /// Whether the text is ASCII, and has no tags ("#BringThemHome").
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "#") }
  }

  /// Calls `body` with the place of each word of a plain text, a possessive ending left out.
  static func forEachASCIIWord(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < bytes.count {
      guard isWord(bytes[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, isWord(bytes[end]) || isInner(bytes, end, from: start) { end += 1 }
      let isPossessive =
        end - start > 2 && bytes[end - 2] == UInt8(ascii: "'") && bytes[end - 1] | 0x20 == UInt8(ascii: "s")
      body(start..<(isPossessive ? end - 2 : end))
      start = end
    }
  }

  /// A word of a plain text in lower case; see `lowered(word:)`.
  static func loweredASCII(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let keepsDots = word.first.map(ASCII.isDigit) ?? true
    return String(unsafeUninitializedCapacity: word.count) { lower in
      var count = 0
      for byte in word where keepsDots || byte != UInt8(ascii: ".") {
        lower[count] = ASCII.isCapital(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }

  /// Whether the byte at `place` is a mark within the word that begins at `start`; see `isInner` of scalars.
  private static func isInner(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, from start: Int) -> Bool {
    guard place + 1 < bytes.count else { return false }
    let last = bytes[place - 1]
    let next = bytes[place + 1]
    let digits = ASCII.isDigit(last) && ASCII.isDigit(next)
    let letters = ASCII.isLetter(last) && ASCII.isLetter(next)
    switch bytes[place] {
    case UInt8(ascii: ","): return digits
    case UInt8(ascii: "."):
      if digits { return true }
      // "U", "U.S": single letters between dots.
      return letters && bytes[start..<place].split(separator: UInt8(ascii: ".")).allSatisfy { $0.count == 1 }
    case UInt8(ascii: "'"), UInt8(ascii: "&"): return letters
    default: return false
    }
  }

  /// The words in lower case, dots of abbreviations removed ("U.S." → "us").
  static func lowered(_ text: String) -> [String] {
    words(text).map(lowered(word:))
  }

  /// The same of one word.
  static func lowered(word: String) -> String {
    let lower = word.lowercased()
    guard lower.utf8.contains(UInt8(ascii: ".")), lower.first?.isNumber != true else { return lower }
    return lower.replacing(".", with: "")
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
