import Articles

/// The rule by which a holiday falls on a day of the year.
public enum Holiday: Sendable, Hashable {
  /// A fixed day.
  case fixed(month: Int, day: Int)
  /// The n-th weekday of a month (ISO weekday; negative from the end), and so many days later.
  case weekday(month: Int, weekday: Int, number: Int, days: Int)
  /// Days after Easter Sunday.
  case easter(days: Int)

  /// Its day in `year`.
  public func day(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .weekday(let month, let weekday, let number, let days):
      if number > 0 {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1) + days)
      }
      let length = CalendarDate.daysInMonth(year: year, month: month)
      guard let last = CalendarDate(year: year, month: month, day: length) else { return nil }
      return last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (number + 1) + days)
    case .easter(let days): return Self.easter(in: year)?.adding(days: days)
    }
  }

  /// Easter Sunday of the Gregorian calendar: the anonymous algorithm as in J. Meeus, "Astronomical Algorithms", ch. 8.
  private static func easter(in year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e, g) = (b / 4, b % 4, (8 * b + 13) / 25)
    let h = (19 * a + b - d - g + 15) % 30
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)
  }

  /// From the rule as `data/holidays.tsv` has it; nil when it is none.
  init?(rule: String) {
    if rule.hasPrefix("easter"), let days = Int(rule.dropFirst(6)) {
      self = .easter(days: days)
      return
    }
    let parts = rule.split(whereSeparator: { $0 == "/" || $0 == "+" })
    let numbers = parts.compactMap { Int($0) }
    if parts.count >= 3, numbers.count == parts.count, (1...12).contains(numbers[0]), (1...7).contains(numbers[1]),
      numbers[2] != 0
    {
      self = .weekday(
        month: numbers[0], weekday: numbers[1], number: numbers[2], days: numbers.count > 3 ? numbers[3] : 0)
      return
    }
    let day = rule.split(separator: "-").compactMap { Int($0) }
    guard day.count == 2, CalendarDate(year: 2000, month: day[0], day: day[1]) != nil else { return nil }
    self = .fixed(month: day[0], day: day[1])
  }
}
