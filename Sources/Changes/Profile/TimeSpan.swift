import Articles
import Claims

/// The days that a time value covers.
struct TimeSpan: Sendable, Hashable {
  /// Days since 1970-01-01, both included.
  var first: Int
  var last: Int

  /// The days of a TIMEX3-style date value; nil for a duration, a set or a vague value.
  init?(value: String) {
    if value.utf8.contains(UInt8(ascii: "/")) {
      let ends = value.split(separator: "/", maxSplits: 1).map { TimeSpan(value: String($0)) }
      guard ends.count == 2, let from = ends[0], let to = ends[1], from.first <= to.last else { return nil }
      self.init(first: from.first, last: to.last)
      return
    }
    let day = value.prefix { $0 != "T" }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let head = parts.first, head.utf8.count <= 4 else { return nil }
    if parts.count == 1 {
      let digits = head.prefix { $0.isNumber }
      guard digits.utf8.count >= 2, head.dropFirst(digits.count).allSatisfy({ $0 == "X" }), let number = Int(digits)
      else { return nil }
      let years = [1000, 100, 10, 1][min(3, digits.utf8.count - 1)]
      self.init(from: CalendarDate(year: number * years, month: 1, day: 1), years: years)
      return
    }
    guard let year = Int(head), head.utf8.count == 4 else { return nil }
    if let date = CalendarDate(iso: String(day)) {
      self.init(first: date.daysSinceEpoch, last: date.daysSinceEpoch)
    } else if parts.count == 2, let month = Int(parts[1]) {
      self.init(from: CalendarDate(year: year, month: month, day: 1), months: 1)
    } else if parts[1].hasPrefix("W"), let week = Int(parts[1].dropFirst()) {
      self.init(week: week, of: year)
    } else if parts[1].hasPrefix("Q"), let quarter = Int(parts[1].dropFirst()) {
      self.init(from: CalendarDate(year: year, month: quarter * 3 - 2, day: 1), months: 3)
    } else if let month = ["SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12][parts[1]] {
      self.init(from: CalendarDate(year: year, month: month, day: 1), months: 3)
    } else {
      return nil
    }
  }

  init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  private init?(from start: CalendarDate?, months: Int = 0, years: Int = 0) {
    guard let start else { return nil }
    let month = start.month - 1 + months
    let end = CalendarDate(year: start.year + years + month / 12, month: month % 12 + 1, day: 1)
    self.init(
      first: start.daysSinceEpoch, last: (end?.daysSinceEpoch ?? start.daysSinceEpoch + 366 * max(1, years)) - 1)
  }

  /// ISO 8601: week 1 is the week of 4 January; weeks start on Monday.
  private init?(week: Int, of year: Int) {
    guard let anchor = CalendarDate(year: year, month: 1, day: 4), (1...53).contains(week) else { return nil }
    let monday = anchor.daysSinceEpoch - (anchor.weekday - 1) + (week - 1) * 7
    self.init(first: monday, last: monday + 6)
  }

  /// How many days it covers.
  var length: Int { last - first + 1 }

  /// Whether all of `other` lies within it.
  func contains(_ other: TimeSpan) -> Bool { first <= other.first && other.last <= last }

  /// Whether they have a day in common.
  func overlaps(_ other: TimeSpan) -> Bool { first <= other.last && other.first <= last }

  /// How many days lie between them; 0 when they overlap.
  func distance(to other: TimeSpan) -> Int { max(0, max(other.first - last, first - other.last)) }
}
