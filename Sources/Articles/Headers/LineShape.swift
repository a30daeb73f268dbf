/// What can be told of a line from its form alone.
struct LineShape: Sendable {
  private let line: Substring
  /// How many words it has.
  let words: Int

  /// In bytes; no headline, byline or stamp is longer, and no more of a line is looked at.
  static let longest = 600
  /// Whether the line is longer than that.
  let isLong: Bool

  /// - Parameter line: without white space at its ends.
  init(_ line: Substring) {
    isLong = line.utf8.count > Self.longest
    let line = isLong ? line.head(Self.longest) : line
    self.line = line
    words = line.split(whereSeparator: \.isWhitespace).count { part in part.contains { $0.isLetter || $0.isNumber } }
  }

  /// A sentence or a paragraph: ends like one, or is longer than any headline.
  var isProse: Bool {
    if isLong || words > 28 { return true }
    return words >= 6 && endsWithPeriod
  }

  /// Ends with a period, also before closing quotes and brackets.
  var endsWithPeriod: Bool {
    let last = line.last { !"\"'”’»)]".contains($0) }
    return last == "."
  }

  /// Ends like a lead-in or a list, not like a headline.
  var endsOpen: Bool { line.last.map { ",;:".contains($0) } ?? true }

  /// "By Jane Doe", "BY JANE DOE AND JOHN ROE, Reuters".
  var isByline: Bool {
    let parts = line.split(separator: " ")
    guard parts.count >= 2, parts.count <= 14, parts[0].lowercased() == "by", !endsWithPeriod else { return false }
    return parts[1].first?.isUppercase == true
  }

  /// A hashtag line: more than half of the words begin with "#".
  var isHashtags: Bool {
    let parts = line.split(separator: " ")
    return parts.count { $0.first == "#" && $0.dropFirst().first?.isLetter == true } * 2 > parts.count
  }
}
