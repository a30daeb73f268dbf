/// Where one line holds several texts, so that the analysis reads each by itself: behind a dateline
/// (`PARIS (dpa) - ⟨Two mines …⟩`), behind a bullet, between the parts of a headline (`Six freed; ⟨ministry denies deal⟩`).
///
/// A parser that meets them as one sentence takes the place for a subject and loses the verb. Linear in the text.
public struct LineCuts: Sendable {
  /// A headline is no longer than this.
  private static let longestHeadline = 160

  /// Needs nothing.
  public init() {}

  /// Code-point offsets at which a line is to be cut, ascending.
  public func find(in text: String) -> [Int] {
    let scalars = Array(text.unicodeScalars)
    var cuts: [Int] = []
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end] != "\n", scalars[end] != "\r" { end += 1 }
      var low = start
      var high = end
      while low < high, scalars[low].isSpace { low += 1 }
      while high > low, scalars[high - 1].isSpace { high -= 1 }
      if high - low > 2 { cut(scalars[low..<high], into: &cuts) }
      start = end + 1
    }
    return cuts
  }

  private func cut(_ line: ArraySlice<Unicode.Scalar>, into cuts: inout [Int]) {
    var line = line
    if let first = line.first, "•‣◦▪●■►▶–—*-".unicodeScalars.contains(first), line[line.startIndex + 1].isSpace {
      line = line.dropFirst(2)
      cuts.append(line.startIndex)
    }
    if let end = label(of: line) {
      cuts.append(end)
    } else if let end = Dateline().end(of: line) {
      cuts.append(end)
    } else if isHeadline(line) {
      cuts += joints(in: line)
    }
  }

  /// "Editor's note: ": behind the word that says what the line is.
  private func label(of line: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let colon = line.prefix(24).firstIndex(of: ":"), colon + 2 < line.endIndex, line[colon + 1].isSpace else {
      return nil
    }
    let words = String(String.UnicodeScalarView(line[..<colon])).lowercased()
    return Self.labels.contains(words.replacing("’", with: "'")) ? colon + 2 : nil
  }

  /// A line in lower case without such a label.
  static func unlabelled(_ line: String) -> Substring {
    guard let colon = line.unicodeScalars.prefix(24).firstIndex(of: ":") else { return line[...] }
    guard labels.contains(String(line[..<colon]).replacing("’", with: "'")) else { return line[...] }
    return line[line.index(after: colon)...].drop { $0 == " " }
  }

  private static let labels: Set<String> = [
    "editor's note", "editors' note", "editor's notes", "correction", "clarification", "update", "note", "amendment",
  ]

  private func isHeadline(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.count <= Self.longestHeadline else { return false }
    let last = line.last { !"\"”’')»".unicodeScalars.contains($0) }
    return last.map { !".!?…:".unicodeScalars.contains($0) } ?? false
  }

  /// Behind "; " and ": ", and behind the one dash or bar between spaces: two enclose what belongs to the sentence, and
  /// "… - but still hold 200" goes on with it.
  private func joints(in line: ArraySlice<Unicode.Scalar>) -> [Int] {
    let starts = line.indices.dropFirst(3).dropLast(3).filter { line[$0 - 1].isSpace && !line[$0].isSpace }
    let dashes = starts.filter { "-–—|".unicodeScalars.contains(line[$0 - 2]) && line[$0 - 3].isSpace }
    return starts.filter {
      line[$0 - 2] == ";" || line[$0 - 2] == ":" || dashes == [$0] && !isConjunction(at: $0, line)
    }
  }

  private func isConjunction(at start: Int, _ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = String(String.UnicodeScalarView(line[start...].prefix { $0.isAlphabetic }))
    return ["and", "as", "but", "or", "so", "when", "while", "which", "who", "with", "yet"].contains(word)
  }
}
