/// The place, date and agency that open a report: `PARIS, May 3 (dpa) - `, `Lima, 3.5.2021. `, `June 3 (Reuters) - `.
struct Dateline: Sendable {
  /// It ends within so many characters.
  private static let reach = 110
  /// Words that begin sentences and no datelines, where only a dash tells.
  private static let openers: Set<String> = [
    "a", "an", "and", "as", "at", "but", "for", "he", "how", "i", "if", "in", "it", "no", "not", "on", "she", "that",
    "the", "there", "they", "this", "we", "what", "when", "while", "who", "why", "yes", "you",
  ]
  /// Words in lower case that places and dates have.
  private static let small: Set<String> = [
    "of", "de", "da", "do", "del", "di", "la", "el", "sur", "am", "and", "upon", "al",
  ]

  /// The offset behind the dateline that opens `line`; nil when there is none.
  func end(of line: ArraySlice<Unicode.Scalar>) -> Int? {
    let head = line.prefix(Self.reach)
    var at = head.startIndex + 2
    while at + 1 < head.endIndex {
      if let next = opening(behind: at, in: line), isPlaceAndDate(head[head.startIndex..<at], of: line, mark: head[at])
      {
        return next
      }
      at += 1
    }
    return nil
  }

  /// Where the text sets in behind the dash, or the full stop, at `at`.
  private func opening(behind at: Int, in line: ArraySlice<Unicode.Scalar>) -> Int? {
    guard line[at] == "." || Self.isDash(line[at]) else { return nil }
    var next = at
    while next < line.endIndex, Self.isDash(line[next]) { next += 1 }
    if line[at] == "." { next = at + 1 }
    guard next < line.endIndex, line[next].isSpace,
      line[at] == "." || line[at - 1].isSpace || ").".unicodeScalars.contains(line[at - 1])
    else { return nil }
    while next < line.endIndex, line[next].isSpace { next += 1 }
    guard next + 10 < line.endIndex else { return nil }
    let first = line[next]
    return first.isCapital || ("0"..."9").contains(first) || "\"“‘'«$€£".unicodeScalars.contains(first) ? next : nil
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—" || scalar == "―"
  }

  private func isPlaceAndDate(
    _ words: ArraySlice<Unicode.Scalar>, of line: ArraySlice<Unicode.Scalar>, mark: Unicode.Scalar
  ) -> Bool {
    let pieces = words.split(whereSeparator: \.isSpace).map { piece in
      piece.drop { ",.;:/()[]".unicodeScalars.contains($0) }
    }.filter { !$0.isEmpty }
    guard let first = pieces.first, pieces.count <= 12 else { return false }
    var inBracket = false
    for piece in words.split(whereSeparator: \.isSpace) {
      inBracket = inBracket || piece.first == "("
      guard inBracket || belongs(piece) else { return false }
      if piece.contains(")") { inBracket = false }
    }
    let hasAgency = bracketed(words).map { $0.contains(where: \.isAlphabetic) && $0.count <= 30 } ?? false
    let hasDate = words.contains { ("0"..."9").contains($0) }
    let lead = first.prefix { $0.isAlphabetic || $0 == "-" || $0 == "'" }
    let isShouted = lead.count >= 3 && lead.allSatisfy { $0.isCapital || $0 == "-" || $0 == "'" }
    if mark == "." {
      return hasDate && pieces.count <= 6 && first.first?.isCapital == true && words.contains(",") && isNumeric(pieces)
    }
    if hasAgency || isShouted || hasDate && words.contains(",") { return true }
    let opener = String(String.UnicodeScalarView(first)).lowercased()
    guard pieces.count <= 4, !Self.openers.contains(opener), line.count > 80 else { return false }
    return line.last.map { ".!?\"”’'".unicodeScalars.contains($0) } ?? false
  }

  /// "3.5.2021", "14/11/2025": the last piece is a date in figures.
  private func isNumeric(_ pieces: [ArraySlice<Unicode.Scalar>]) -> Bool {
    guard let last = pieces.last else { return false }
    let numbers = last.split { ".-/".unicodeScalars.contains($0) }
    return numbers.count == 3 && numbers.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
  }

  private func bracketed(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let open = words.firstIndex(of: "("), let close = words[open...].firstIndex(of: ")") else { return nil }
    return words[(open + 1)..<close]
  }

  /// A word of a place or of a date: capitalised, a figure, or one of the small ones.
  private func belongs(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    let bare = piece.drop { "/[".unicodeScalars.contains($0) }
    guard let first = bare.first else { return true }
    if first.isCapital || ("0"..."9").contains(first) { return piece.count <= 24 }
    let letters = bare.prefix { $0.isAlphabetic }
    return letters.isEmpty || Self.small.contains(String(String.UnicodeScalarView(letters)))
  }
}
