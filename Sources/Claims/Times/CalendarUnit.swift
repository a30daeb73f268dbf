import Articles

/// Units of the calendar, shortest first.
public enum CalendarUnit: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
  case day, weekend, week, month, quarter, season, half, year, decade, century

  /// Shorter before longer.
  public static func < (a: CalendarUnit, b: CalendarUnit) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Months in the unit; nil for those that are counted in days.
  var months: Int? {
    switch self {
    case .day, .weekend, .week: nil
    case .month: 1
    case .quarter, .season: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1200
    }
  }
}

extension CalendarDate {
  /// The first day of the calendar.
  static let first = CalendarDate(daysSinceEpoch: -719_162)!

  /// The day `count` units later (negative: earlier); the last day of the month where the month is too short; nil outside
  /// the years 1 to 9999.
  func adding(_ count: Int, _ unit: CalendarUnit) -> CalendarDate? {
    guard abs(count) <= 4_000_000 else { return nil }
    guard let months = unit.months else { return adding(days: unit == .day ? count : 7 * count) }
    let total = year * 12 + month - 1 + count * months
    guard total >= 12 else { return nil }
    let (year, month) = (total / 12, total % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(day, Self.daysInMonth(year: year, month: month)))
  }
}
