/// A calendar date of which a part may be unknown: `2024-09-06`, `2024-09`, `2024`, or `--07-24` (no year).
public struct PartialDate: Sendable, Hashable {
  /// The year, if known.
  public var year: Int?
  /// The month, 1 to 12, if known.
  public var month: Int?
  /// The day of the month, 1 to 31, if known.
  public var day: Int?
  /// The ISO weekday, 1 Monday to 7 Sunday, where the text gives it with the date: a check for who completes the date.
  public var weekday: Int?

  /// All values; see the properties.
  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
  }

  /// The date with all its parts, if all are known and it exists.
  public var full: CalendarDate? {
    guard let year, let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
