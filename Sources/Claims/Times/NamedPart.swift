import Articles

extension AnchoredTime.Part {
  /// The one of this name that lies in `direction` from `day`; nil when there is none within nine years.
  func nearest(to day: CalendarDate, _ direction: AnchoredTime.Direction) -> CalendarPeriod? {
    let found = named(day, direction)
    guard case .monthDay = self, direction == .recent, let found, let ahead = named(day, .after),
      day.daysSinceEpoch - found.first.daysSinceEpoch > Self.old,
      ahead.first.daysSinceEpoch - day.daysSinceEpoch <= Self.close
    else { return found }
    return ahead
  }

  /// In days.
  private static let (old, close) = (300, 60)

  private func named(_ day: CalendarDate, _ direction: AnchoredTime.Direction) -> CalendarPeriod? {
    let step = direction == .future || direction == .after ? 1 : -1
    // One more on the far side: a period may reach over the border of its unit (a winter begins in the year before).
    var unit = CalendarPeriod(cycle, holding: day).shifted(by: -step)
    for _ in 0..<12 {
      guard let current = unit else { return nil }
      if case .period(let found)? = pick(in: .period(current)), fits(found, day, direction) { return found }
      unit = current.shifted(by: step)
    }
    return nil
  }

  /// The part of this name in `whole`; nil when it has none.
  func pick(in whole: ResolvedTime) -> ResolvedTime? {
    let first = whole.first
    switch self {
    case .month(let month):
      let year = first.month > month && whole.last.year > first.year ? first.year + 1 : first.year
      return CalendarPeriod(year: year, month: month).map(ResolvedTime.period)
    case .monthDay(let month, let day):
      return CalendarPeriod(year: first.year, month: month, day: day).map(ResolvedTime.period)
    case .day(let day):
      return CalendarPeriod(year: first.year, month: first.month, day: day).map(ResolvedTime.period)
    case .weekday(let weekday):
      let ahead = (weekday - first.weekday + 7) % 7
      return first.adding(days: ahead).map { .period(CalendarPeriod(.day, holding: $0)) }
    case .holiday(let holiday):
      return holiday.day(in: first.year).map { .period(CalendarPeriod(.day, holding: $0)) }
    case .weekend: return .period(CalendarPeriod(.weekend, holding: first))
    case .quarter(let quarter): return Self.month(3 * quarter - 2, of: first.year, .quarter)
    case .half(let half): return Self.month(6 * half - 5, of: first.year, .half)
    case .season(let code): return Self.month(Self.firstMonth(ofSeason: code), of: first.year, .season)
    case .ordinal(let number, let unit): return Self.ordinal(number, unit, in: whole)
    case .several(let count, let unit):
      guard case .period(let one)? = Self.ordinal(count < 0 ? -1 : 1, unit, in: whole),
        let other = one.shifted(by: count < 0 ? count + 1 : count - 1)
      else { return nil }
      return count < 0 ? .interval(other, one) : .interval(one, other)
    }
  }

  /// The unit after which the name comes again.
  private var cycle: CalendarUnit {
    switch self {
    case .weekday, .weekend: .week
    case .day: .month
    case .ordinal(_, let unit): unit == .day ? .month : .year
    case .several: .year
    default: .year
    }
  }

  private func fits(_ found: CalendarPeriod, _ day: CalendarDate, _ direction: AnchoredTime.Direction) -> Bool {
    switch direction {
    case .past, .recent: found.first <= day
    case .future: found.last >= day
    case .before: found.last < day
    case .after: found.first > day
    }
  }

  private static func ordinal(_ number: Int, _ unit: CalendarUnit, in whole: ResolvedTime) -> ResolvedTime? {
    if number > 0 {
      var one = CalendarPeriod(unit, holding: whole.first)
      // An ISO week belongs to the year (and here to the month) that holds its Thursday.
      if unit == .week, let thursday = one.first.adding(days: 3), thursday < whole.first {
        one = one.shifted(by: 1) ?? one
      }
      guard let found = one.shifted(by: number - 1), found.first <= whole.last else { return nil }
      return .period(found)
    }
    var one = CalendarPeriod(unit, holding: whole.last)
    if unit == .week, let thursday = one.first.adding(days: 3), thursday > whole.last {
      one = one.shifted(by: -1) ?? one
    }
    guard let found = one.shifted(by: number + 1), found.last >= whole.first else { return nil }
    return .period(found)
  }

  private static func month(_ month: Int, of year: Int, _ unit: CalendarUnit) -> ResolvedTime? {
    CalendarDate(year: year, month: month, day: 1).map { .period(CalendarPeriod(unit, holding: $0)) }
  }

  private static func firstMonth(ofSeason code: String) -> Int {
    switch code {
    case "SP": 3
    case "SU": 6
    case "FA": 9
    default: 12
    }
  }
}
