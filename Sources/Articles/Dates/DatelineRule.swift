/// The date in the dateline that opens a report: "BAGHDAD, Sept 8 (Reuters) -", "GENEVA (8 September 2024) –",
/// "Sept. 8, 2024 /PRNewswire/ --"; also alone on its line: "WASHINGTON, DC, April 28, 2009", "Lyon, 6 May".
struct DatelineRule: Sendable {
  /// The words.
  let words: DateWords

  /// A dateline ends within so many tokens.
  private static let reach = 24
  /// A line of its own without a year ("Lyon, 6 May", "PORT LOUIS, Tuesday, 6 May") has no more tokens.
  private static let short = 8

  /// The date, or nil when the line does not begin with a dateline that has one.
  func date(in line: Substring) -> PartialDate? {
    let line = line.head(LineShape.longest)
    let tokens = DateToken.tokens(of: line, limit: Self.reach + 8)
    let rule = DateRule(words: words)
    for start in 0..<min(Self.reach, tokens.count) {
      guard let found = rule.date(in: tokens, at: start) else { continue }
      var date = found.date
      guard date.day != nil, placesOnly(line, before: start),
        let end = closing(tokens, after: found.end, alone: date.full != nil || start > 0 && tokens.count <= Self.short)
      else { return nil }
      date.weekday = tokens[..<end].lazy.compactMap(weekday).first
      return date.full == nil || date.weekday == nil || date.full?.weekday == date.weekday ? date : nil
    }
    return nil
  }

  /// What stands before the date is a place, an agency or a weekday: words that begin with a capital letter. A preposition
  /// ("On September 8 - …") makes it a sentence.
  private func placesOnly(_ line: Substring, before count: Int) -> Bool {
    var rest = line.unicodeScalars[...]
    var tokens = 0
    var names = 0
    while tokens < count, let scalar = rest.popFirst() {
      if scalar.isBlank { continue }
      tokens += 1
      if scalar.isLetterOrMark {
        names += 1
        let word = String(String.UnicodeScalarView([scalar] + rest.prefix(while: \.isLetterOrMark))).lowercased()
        rest = rest.drop(while: \.isLetterOrMark)
        let isJoin = names > 1 && words.joins.contains(word)
        if words.prepositions.contains(word) || !(scalar.properties.isUppercase || isJoin) { return false }
      } else if ("0"..."9").contains(scalar) || "?!;:%$".unicodeScalars.contains(scalar) {
        return false
      }
    }
    return names <= 8
  }

  /// After the date the line ends, or there come an agency in brackets or slashes, a weekday, and then a dash or a colon.
  /// - Parameter alone: whether the line may end without a dash.
  /// - Returns: the index after what belongs to the dateline; nil when something else follows.
  private func closing(_ tokens: [DateToken], after end: Int, alone: Bool) -> Int? {
    for index in end..<min(tokens.count, end + 8) {
      switch tokens[index] {
      case .mark(let mark) where "-–—:―−".unicodeScalars.contains(mark): return index
      case .mark(let mark) where "()/,.;*".unicodeScalars.contains(mark): break
      case .word:
        let isBracketed = tokens[end..<index].contains { $0.isMark("(/") }
        if !isBracketed, weekday(tokens[index]) == nil { return nil }
      default: return nil
      }
    }
    return alone && tokens.count <= end + 8 ? tokens.count : nil
  }

  private func weekday(_ token: DateToken) -> Int? {
    if case .word(let word) = token { words.weekdays[word] } else { nil }
  }
}
