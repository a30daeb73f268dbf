import Articles

/// A time on the calendar.
public enum ResolvedTime: Sendable, Hashable {
  /// One period with a name.
  case period(CalendarPeriod)
  /// From the first day of the one to the last day of the other.
  case interval(CalendarPeriod, CalendarPeriod)

  /// The first day.
  public var first: CalendarDate {
    switch self {
    case .period(let period), .interval(let period, _): period.first
    }
  }

  /// The last day.
  public var last: CalendarDate {
    switch self {
    case .period(let period), .interval(_, let period): period.last
    }
  }

  /// The TIMEX3 value; for an interval the two values with a slash (ISO 8601).
  public var value: String {
    switch self {
    case .period(let period): period.value
    case .interval(let from, let to): from.value + "/" + to.value
    }
  }
}

extension AnchoredTime {
  /// How exactly counted times are told.
  public enum Precision: Sendable {
    /// By the unit they are counted in: "two years ago" is a year. What a reader takes from it.
    case stated
    /// By the day where the count starts from a day: "two years ago" is a day.
    case day
  }

  /// The time on the calendar; nil while the publication date is needed and not given, or where there is no such time.
  ///
  /// - Parameter published: the publication date, if known.
  public func resolved(published: CalendarDate?, precision: Precision = .stated) -> ResolvedTime? {
    switch self {
    case .fixed(let period): return .period(period)
    case .current(let unit, let offset):
      return published.flatMap { CalendarPeriod(unit, holding: $0).shifted(by: offset) }.map(ResolvedTime.period)
    case .nearest(let part, let direction):
      return published.flatMap { part.nearest(to: $0, direction) }.map(ResolvedTime.period)
    case .part(let part, let whole):
      guard let whole = whole.resolved(published: published, precision: precision) else { return nil }
      return part.pick(in: whole)
    case .unit(let unit, let other, let offset):
      guard let base = other.resolved(published: published, precision: .day) else { return nil }
      return CalendarPeriod(unit, holding: base.last).shifted(by: offset).map(ResolvedTime.period)
    case .counted(let count, let unit, let other):
      guard let base = other.resolved(published: published, precision: .day) else { return nil }
      return Self.count(count, unit, from: base, precision)
    case .interval(let from, let to):
      guard case .period(let from)? = from.resolved(published: published, precision: precision),
        case .period(let to)? = to.resolved(published: published, precision: precision)
      else { return nil }
      return .interval(from, to)
    case .stretch(let count, let unit, let other):
      guard let base = other.resolved(published: published, precision: .day) else { return nil }
      return Self.stretch(count, unit, from: base)
    }
  }

  /// Whether it can be resolved without the publication date.
  public var isFixed: Bool { resolved(published: nil) != nil }

  private static func count(
    _ count: Int, _ unit: CalendarUnit, from base: ResolvedTime, _ precision: Precision
  ) -> ResolvedTime? {
    guard case .period(let period) = base, let day = period.first.adding(count, unit) else { return nil }
    if period.unit == .day { return .period(CalendarPeriod(precision == .day ? .day : unit, holding: day)) }
    // "Two months later" after a bare year is not known; "a year earlier" than a quarter is that quarter.
    guard unit >= period.unit else { return nil }
    return .period(CalendarPeriod(count < 0 ? period.unit : unit, holding: day))
  }

  private static func stretch(_ count: Int, _ unit: CalendarUnit, from base: ResolvedTime) -> ResolvedTime? {
    let days = unit == .day || unit == .week || unit == .month || unit == .year
    if count < 0 {
      guard days else { return units(count, unit, around: base.first) }
      guard let from = base.first.adding(count, unit), let to = base.first.adding(days: -1) else { return nil }
      return .interval(CalendarPeriod(.day, holding: from), CalendarPeriod(.day, holding: to))
    }
    guard days else { return units(count, unit, around: base.last) }
    guard let from = base.last.adding(days: 1), let to = from.adding(count, unit)?.adding(days: -1) else { return nil }
    return .interval(CalendarPeriod(.day, holding: from), CalendarPeriod(.day, holding: to))
  }

  /// Whole quarters, decades … beside the one that holds the day.
  private static func units(_ count: Int, _ unit: CalendarUnit, around day: CalendarDate) -> ResolvedTime? {
    let own = CalendarPeriod(unit, holding: day)
    guard let near = own.shifted(by: count < 0 ? -1 : 1), let far = own.shifted(by: count) else { return nil }
    return count < 0 ? .interval(far, near) : .interval(near, far)
  }
}
