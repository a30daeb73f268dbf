/// From one date to another: "from 2014 to 2018", "between May and September", "November 18-19", "Jan-Feb 2017".
extension TimeReader {
  func range(_ i: Int) -> TimeReading? {
    let opened = isOne(of: "from", "between", at: i)
    let between = text(i) == "between"
    let start = opened ? i + 1 : i
    return dayRange(start, opened: opened, between: between) ?? dateRange(start, opened: opened, between: between)
  }

  /// Whether the two dates are joined at `i`: the piece behind the joint.
  private func behindLink(_ i: Int, opened: Bool, between: Bool) -> Int? {
    if isOne(of: "-", "–", "—", "~", "to", "through", "till", "until", at: i) { return i + 1 }
    return between && text(i) == "and" ? i + 1 : nil
  }

  private func dateRange(_ i: Int, opened: Bool, between: Bool) -> TimeReading? {
    guard let first = rangeEnd(i, beside: opened), let from = first.date,
      let next = behindLink(first.end, opened: opened, between: between), next > i + 1
    else { return nil }
    let joint = text(next - 1)
    // "by Monday to …", "in 2014 to fight": the second must be a date at once.
    if joint == "-", !glued(next - 1), glued(next) { return nil }
    if isOne(of: "date", "now", "present", "today", at: next), text(next) != "today" || opened {
      return TimeReading(.interval(from, .published), to: next + 1)
    }
    guard let second = rangeEnd(next, beside: true), let to = second.date else {
      return schoolYear(from, next, joint)
    }
    // "Friday to Monday" needs "from"; figures and months are clear by themselves.
    return TimeReading(Self.interval(from, to), to: second.end)
  }

  /// "2015-16" as two years.
  private func schoolYear(_ from: AnchoredTime, _ i: Int, _ joint: String) -> TimeReading? {
    guard joint == "-" || joint == "–", case .fixed(let period) = from, period.unit == .year, glued(i),
      let digits = numbers.digits(i), digits.utf8.count == 2, let number = Int(digits),
      number == (period.first.year + 1) % 100,
      let next = period.shifted(by: 1)
    else { return nil }
    return TimeReading(.interval(from, .fixed(next)), to: i + 1)
  }

  /// A date that can begin or end a range; a month in short form counts.
  private func rangeEnd(_ i: Int, beside: Bool) -> TimeReading? {
    if let found = date(i) { return found }
    if let (month, end) = month(i, beside: true), beside || isOne(of: "-", "–", at: end) {
      return withYear(.month(month), end)
    }
    if let digits = numbers.digits(i), digits.utf8.count == 4, let (number, end) = year(i),
      let year = CalendarPeriod(year: number)
    {
      return TimeReading(.fixed(year), to: end)
    }
    return numericRangeEnd(i)
  }

  /// "10/25" in a range.
  private func numericRangeEnd(_ i: Int) -> TimeReading? {
    guard let first = Int(numbers.digits(i) ?? ""), text(i + 1) == "/", let second = Int(numbers.digits(i + 2) ?? ""),
      let date = CalendarPeriod(year: 2000, month: first, day: second)
    else { return nil }
    return TimeReading(.nearest(.monthDay(month: date.first.month, day: date.first.day), .past), to: i + 3)
  }

  /// "November 18-19, 2024", "18 and 19 June", "between the ninth and the seventeenth of April".
  private func dayRange(_ i: Int, opened: Bool, between: Bool) -> TimeReading? {
    if let (month, end) = month(i, beside: numbers.digits(i + 1) != nil), let (first, behind) = dayNumber(end),
      let next = behindLink(behind, opened: opened, between: between), let (last, close) = dayNumber(next),
      last > first,
      self.month(close, beside: true) == nil
    {
      return dayRange(month, first, last, close)
    }
    guard let (first, behind) = dayNumber(i), let next = behindLink(behind, opened: opened, between: between),
      let (last, close) = dayNumber(next), last > first
    else { return nil }
    let of = text(close) == "of" ? close + 1 : close
    guard let (month, end) = month(of, beside: true) else { return nil }
    return dayRange(month, first, last, end)
  }

  private func dayRange(_ month: Int, _ first: Int, _ last: Int, _ end: Int) -> TimeReading? {
    guard let to = withYear(.monthDay(month: month, day: last), end), let term = to.date else { return nil }
    return TimeReading(Self.interval(.nearest(.monthDay(month: month, day: first), .past), term), to: to.end)
  }

  /// An interval whose first date takes the year of the second, and lies before it.
  static func interval(_ from: AnchoredTime, _ to: AnchoredTime) -> AnchoredTime {
    guard case .nearest(let part, .past) = from else { return .interval(from, to) }
    switch to {
    case .fixed(let end):
      guard case .period(let own)? = part.pick(in: .period(CalendarPeriod(.year, holding: end.first))) else { break }
      guard own.first > end.last else { return .interval(.fixed(own), to) }
      if let before = CalendarPeriod(.year, holding: end.first).shifted(by: -1),
        case .period(let earlier)? = part.pick(in: .period(before))
      {
        return .interval(.fixed(earlier), to)
      }
    case .part(_, let whole): return .interval(.part(part, of: whole), to)
    default: break
    }
    return .interval(from, to)
  }
}
