import Articles

/// A stretch of the calendar that has a name of its own: a day, an ISO week, a month, a quarter, a year …
///
/// Values are TIMEX3's (ISO 8601 where that has a form): `2024-09-06`, `2024-W36`, `2024-W36-WE`, `2024-09`, `2024-Q3`,
/// `2024-SU`, `2024-H1`, `2024`, `201` (the 2010s), `19` (the 20th century).
public struct CalendarPeriod: Sendable, Hashable {
  /// How long it is.
  public let unit: CalendarUnit
  /// Its first day.
  public let first: CalendarDate

  /// The period of length `unit` that holds `date`. A weekend is that of the date's ISO week; a winter begins in December.
  public init(_ unit: CalendarUnit, holding date: CalendarDate) {
    self.unit = unit
    let monday = date.adding(days: 1 - date.weekday) ?? date
    switch unit {
    case .day: first = date
    case .week: first = monday
    case .weekend: first = monday.adding(days: 5) ?? monday
    case .month: first = Self.start(date.year, date.month)
    case .quarter: first = Self.start(date.year, (date.month - 1) / 3 * 3 + 1)
    case .season:
      let month = date.month < 3 ? 12 : date.month / 3 * 3
      first = Self.start(date.month < 3 ? date.year - 1 : date.year, month)
    case .half: first = Self.start(date.year, date.month <= 6 ? 1 : 7)
    case .year: first = Self.start(date.year, 1)
    case .decade: first = Self.start(date.year / 10 * 10, 1)
    case .century: first = Self.start(date.year / 100 * 100, 1)
    }
  }

  /// The year `year`; nil outside 1 to 9999.
  public init?(year: Int) {
    guard let date = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    self.init(.year, holding: date)
  }

  /// A month; nil when there is no such month.
  public init?(year: Int, month: Int) {
    guard let date = CalendarDate(year: year, month: month, day: 1) else { return nil }
    self.init(.month, holding: date)
  }

  /// A day; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    self.init(.day, holding: date)
  }

  /// The ISO week `week` of `year`; nil when there is no such week.
  public init?(year: Int, week: Int) {
    guard (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4),
      let date = fourth.adding(days: 7 * (week - 1))
    else { return nil }
    self.init(.week, holding: date)
    if isoWeek.year != year { return nil }
  }

  /// Its last day.
  public var last: CalendarDate {
    if unit == .weekend { return first.adding(days: 1) ?? first }
    return shifted(by: 1)?.first.adding(days: -1) ?? first
  }

  /// The period of the same length `count` further on (negative: back); nil outside the calendar.
  public func shifted(by count: Int) -> CalendarPeriod? {
    first.adding(count, unit == .weekend ? .week : unit).map { CalendarPeriod(unit, holding: $0) }
  }

  /// Whether `date` is in it.
  public func holds(_ date: CalendarDate) -> Bool { first <= date && date <= last }

  /// The TIMEX3 value.
  public var value: String {
    let year = Self.padded(first.year, 4)
    switch unit {
    case .day: return first.description
    case .week: return Self.padded(isoWeek.year, 4) + "-W" + Self.padded(isoWeek.week, 2)
    case .weekend: return CalendarPeriod(.week, holding: first).value + "-WE"
    case .month: return year + "-" + Self.padded(first.month, 2)
    case .quarter: return year + "-Q\((first.month + 2) / 3)"
    case .season: return year + "-" + ["WI", "SP", "SU", "FA"][first.month / 3 % 4]
    case .half: return year + (first.month == 1 ? "-H1" : "-H2")
    case .year: return year
    case .decade: return Self.padded(first.year / 10, 3)
    case .century: return Self.padded(first.year / 100, 2)
    }
  }

  /// The ISO 8601 week that holds its first day.
  private var isoWeek: (year: Int, week: Int) {
    let thursday = first.adding(days: 4 - first.weekday) ?? first
    let newYear = Self.start(thursday.year, 1)
    return (thursday.year, (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1)
  }

  private static func start(_ year: Int, _ month: Int) -> CalendarDate {
    // Rounding down leads to the year 0 from years 1 to 99; the calendar begins with the year 1.
    CalendarDate(year: max(1, year), month: month, day: 1) ?? CalendarDate.first
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
