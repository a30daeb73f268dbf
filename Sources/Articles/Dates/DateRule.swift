/// Recognises one date at a place in a line: `2024-09-06`, `20240906`, `6 September 2024`, `24 July`, `Sept. 6, 2024`,
/// `06/09/2024`, `September 2024`.
struct DateRule: Sendable {
  /// The words.
  let words: DateWords

  /// A date as written. Numbers alone leave open which is the day ("06/09/2024").
  struct Found: Hashable {
    /// What is certain.
    var date: PartialDate
    /// For numbers alone: the readings, month first and day first; a reading that is no date is nil.
    var monthFirst: CalendarDate?
    /// See `monthFirst`.
    var dayFirst: CalendarDate?
    /// The index after the last token of the date.
    var end: Int
  }

  /// The longest date that begins at token `index`.
  func date(in tokens: [DateToken], at index: Int) -> Found? {
    iso(tokens, index) ?? compact(tokens, index) ?? dayMonth(tokens, index) ?? monthDay(tokens, index)
      ?? numeric(tokens, index) ?? monthYear(tokens, index)
  }

  /// `2024-09-06`, `2024/9/6`, `2024.09.06`; a time may follow after "T".
  private func iso(_ tokens: [DateToken], _ i: Int) -> Found? {
    guard let year = year(tokens, i), let month = number(tokens, i + 2), let day = number(tokens, i + 4),
      tokens[i + 1].isMark("-/."), tokens[i + 1] == tokens[i + 3],
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return Found(date: PartialDate(date), end: i + 5)
  }

  /// `20240906`, also glued to a time.
  private func compact(_ tokens: [DateToken], _ i: Int) -> Found? {
    guard i < tokens.count, case .number(let value, digits: 8) = tokens[i], Self.years.contains(value / 10_000),
      let date = CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    else { return nil }
    return Found(date: PartialDate(date), end: i + 1)
  }

  /// `6 September 2024`, `6th of September, 2024`, `6-Sep-24`, `24 July`.
  private func dayMonth(_ tokens: [DateToken], _ i: Int) -> Found? {
    guard let day = number(tokens, i) else { return nil }
    var next = i + 1
    if next < tokens.count, tokens[next] == .word("of") || tokens[next].isMark("-/.") { next += 1 }
    guard let month = month(tokens, next) else { return nil }
    return complete(day: day, month: month, tokens, after: next)
  }

  /// `September 6, 2024`, `Sept. 6`.
  private func monthDay(_ tokens: [DateToken], _ i: Int) -> Found? {
    guard let month = month(tokens, i) else { return nil }
    var next = i + 1
    if next < tokens.count, tokens[next].isMark(".-/") { next += 1 }
    if next < tokens.count, tokens[next] == .word("the") { next += 1 }
    guard let day = number(tokens, next) else { return nil }
    return complete(day: day, month: month, tokens, after: next)
  }

  private func complete(day: Int, month: Int, _ tokens: [DateToken], after last: Int) -> Found? {
    // 2000 is a leap year: a day without a year must exist in some year.
    guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    var next = last + 1
    while next < tokens.count, next < last + 3, tokens[next].isMark(".,-/'’") { next += 1 }
    let short = next < tokens.count && next > last + 1 && tokens[next - 1].isMark("-/'’")
    guard let year = year(tokens, next) ?? (short ? shortYear(tokens, next) : nil), !isClock(tokens, next) else {
      return Found(date: PartialDate(month: month, day: day), end: last + 1)
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    return Found(date: PartialDate(date), end: next + 1)
  }

  /// `06/09/2024`, `6.9.2024`, `09-06-24`. Dots are only used with the day first.
  private func numeric(_ tokens: [DateToken], _ i: Int) -> Found? {
    guard let first = number(tokens, i), let second = number(tokens, i + 2), i + 4 < tokens.count,
      tokens[i + 1].isMark("-/."), tokens[i + 1] == tokens[i + 3],
      let year = year(tokens, i + 4) ?? (tokens[i + 1].isMark("/") ? shortYear(tokens, i + 4) : nil)
    else { return nil }
    let dots = tokens[i + 1].isMark(".")
    let monthFirst = dots ? nil : CalendarDate(year: year, month: first, day: second)
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    guard let one = monthFirst ?? dayFirst else { return nil }
    let certain = monthFirst == nil || dayFirst == nil || monthFirst == dayFirst
    let date = certain ? PartialDate(one) : PartialDate(year: year)
    return Found(date: date, monthFirst: monthFirst, dayFirst: dayFirst, end: i + 5)
  }

  /// `September 2024`.
  private func monthYear(_ tokens: [DateToken], _ i: Int) -> Found? {
    guard let month = month(tokens, i) else { return nil }
    let next = i + 1 < tokens.count && tokens[i + 1].isMark(".,") ? i + 2 : i + 1
    guard let year = year(tokens, next) else { return nil }
    return Found(date: PartialDate(year: year, month: month), end: next + 1)
  }

  private static let years = 1900...2100

  private func month(_ tokens: [DateToken], _ i: Int) -> Int? {
    guard i < tokens.count, case .word(let word) = tokens[i] else { return nil }
    return words.months[word]
  }

  private func number(_ tokens: [DateToken], _ i: Int) -> Int? {
    guard i < tokens.count, case .number(let value, let digits) = tokens[i], digits <= 2 else { return nil }
    return value
  }

  private func year(_ tokens: [DateToken], _ i: Int) -> Int? {
    guard i < tokens.count, case .number(let value, digits: 4) = tokens[i] else { return nil }
    return Self.years.contains(value) ? value : nil
  }

  private func shortYear(_ tokens: [DateToken], _ i: Int) -> Int? {
    guard i < tokens.count, case .number(let value, digits: 2) = tokens[i] else { return nil }
    return value < 70 ? 2000 + value : 1900 + value
  }

  /// `Sept 6, 2024:` is a year, `Sept 6, 1030 GMT` and `Sept 6 10:30` are not.
  private func isClock(_ tokens: [DateToken], _ i: Int) -> Bool {
    guard i + 1 < tokens.count else { return false }
    if case .word(let word) = tokens[i + 1] {
      return words.zones[word] != nil || ["hrs", "hours", "am", "pm"].contains(word)
    }
    return false
  }
}

extension PartialDate {
  /// A date of which all is known.
  init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }
}
