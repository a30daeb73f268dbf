import Articles

/// The first and the last day on which an article can have been published.
struct DayBounds {
  var notBefore: CalendarDate?
  var notAfter: CalendarDate?

  /// The day within the bounds that is nearest to `day`.
  func clamp(_ day: CalendarDate) -> CalendarDate {
    if let notBefore, day < notBefore { return notBefore }
    if let notAfter, notAfter < day { return notAfter }
    return day
  }

  /// The day that a month and day without a year mean: within the bounds, and the nearest to `near`; nil for a date
  /// that lacks its day or its month.
  func complete(_ date: PartialDate, near: CalendarDate) -> CalendarDate? {
    guard date.year == nil, let month = date.month, let day = date.day else { return nil }
    let years = (min(notBefore ?? near, near).year - 1)...(max(notAfter ?? near, near).year + 1)
    let candidates = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
      .filter { clamp($0) == $0 }
    return candidates.min {
      abs($0.daysSinceEpoch - near.daysSinceEpoch) < abs($1.daysSinceEpoch - near.daysSinceEpoch)
    }
  }
}
