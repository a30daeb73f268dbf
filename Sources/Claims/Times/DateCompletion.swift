import Articles

/// Completes dates of which a part is missing ("24 July", "Tuesday") from what else is known.
public enum DateCompletion {
  /// The day that is meant; nil when more than one is as likely.
  ///
  /// - Parameters:
  ///   - partial: what the article says.
  ///   - weekday: ISO weekday that it must have, if the article says one.
  ///   - notBefore: a day that it is not before.
  ///   - notAfter: a day that it is not after.
  ///   - near: a day that it is probably close to (its story's); of several candidates the closest wins, within half a year.
  public static func complete(
    _ partial: PartialDate, weekday: Int? = nil, notBefore: CalendarDate? = nil, notAfter: CalendarDate? = nil,
    near: CalendarDate? = nil
  ) -> CalendarDate? {
    func fits(_ day: CalendarDate) -> Bool {
      weekday.map { $0 == day.weekday } ?? true && notBefore.map { $0 <= day } ?? true
        && notAfter.map { day <= $0 } ?? true
    }
    if let full = partial.full { return full }
    let fitting = candidates(partial, weekday, notBefore, notAfter, near).filter(fits)
    guard let near else { return fitting.count == 1 ? fitting.first : nil }
    func distance(_ day: CalendarDate) -> Int { abs(day.daysSinceEpoch - near.daysSinceEpoch) }
    return fitting.filter { distance($0) <= 183 }.min { distance($0) < distance($1) }
  }

  private static func candidates(
    _ partial: PartialDate, _ weekday: Int?, _ notBefore: CalendarDate?, _ notAfter: CalendarDate?,
    _ near: CalendarDate?
  ) -> [CalendarDate] {
    if let month = partial.month, let day = partial.day {
      guard let (first, last) = years(notBefore, notAfter, near) else { return [] }
      return (first...last).compactMap { CalendarDate(year: $0, month: month, day: day) }
    }
    if partial.day == nil, partial.month == nil, partial.year == nil, weekday != nil {
      // A bare weekday: the one that is not after the day it is near, or the only one between the bounds.
      if let near { return (0..<7).compactMap { near.adding(days: -$0) } }
      guard let notBefore, let notAfter, notAfter.daysSinceEpoch - notBefore.daysSinceEpoch <= 14 else { return [] }
      return (notBefore.daysSinceEpoch...max(notAfter.daysSinceEpoch, notBefore.daysSinceEpoch))
        .compactMap { CalendarDate(daysSinceEpoch: $0) }
    }
    guard let year = partial.year, let month = partial.month else { return [] }
    return (1...31).compactMap { CalendarDate(year: year, month: month, day: $0) }
  }

  /// The years that the day can be in: those between the bounds, at most twelve, or those around `near`.
  private static func years(_ notBefore: CalendarDate?, _ notAfter: CalendarDate?, _ near: CalendarDate?) -> (Int, Int)?
  {
    if let near { return (max(1, near.year - 1), min(9999, near.year + 1)) }
    guard let notBefore, let notAfter, notBefore <= notAfter, notAfter.year - notBefore.year <= 12 else { return nil }
    return (notBefore.year, notAfter.year)
  }
}
