/// Periods longer than a month: "2014", "the third quarter of 2024", "summer of next year", "the 1990s", "the end of 2026".
extension TimeReader {
  /// A bare year: "2003", "the year 2008", where it cannot be a count.
  func bareYear(_ i: Int) -> TimeReading? {
    if let named = skip("the", "year", at: i) ?? skip("year", at: i), let (number, end) = year(named) {
      return CalendarPeriod(year: number).map { TimeReading(.fixed($0), to: end) }
    }
    if let named = skip("calendar", "year", at: i) ?? skip("cy", at: i),
      let (number, end) = year(named, short: glued(named))
    {
      return CalendarPeriod(year: number).map { TimeReading(.fixed($0), to: end) }
    }
    guard let (number, end) = year(i), isYear(number, i, end) else { return nil }
    return CalendarPeriod(year: number).map { TimeReading(.fixed($0), to: end) }
  }

  private func isYear(_ number: Int, _ i: Int, _ end: Int) -> Bool {
    let before = text(i - 1)
    let placed = ["in", "since", "until", "till", "by", "before", "after", "from", "during", "to", "of"].contains(
      before)
    if i > 0, glued(i), !["(", "\"", "“", "‘", "'", "/", "–", "—", "=", "-"].contains(before) { return false }
    if i > 0, ["$", "£", "€", "#", "no", "number", "flight", "room", "route"].contains(before) { return false }
    if text(end) == "-" && glued(end) && numbers.digits(end + 1) == nil && !isOne(of: "q", "h", at: end + 1) {
      return false
    }
    guard let token = token(i) else { return false }
    if numbers.digits(i) == nil { return placed || i == 0 || !(token.dep == .nummod) }
    if token.dep == .nummod, token.head > token.index, tokens[token.head].tag == .nns {
      return ["the", "in", "since", "until", "during"].contains(before) || tokens[token.head].index > token.index + 3
    }
    if words.units[text(end)] != nil { return false }
    return (1900...2100).contains(number) || (placed && (1000...2199).contains(number))
  }

  /// "the end of 2026", "early next year", "mid-May", "the beginning of the month".
  func edge(_ i: Int) -> TimeReading? {
    if isOne(of: "early", "late", "mid", "middle", at: i) {
      return edgeTarget(text(i + 1) == "-" || text(i + 1) == "in" || text(i + 1) == "of" ? i + 2 : i + 1)
    }
    var j = behindThe(i)
    if isOne(of: "very", "latter", "early", at: j) { j += 1 }
    guard
      isOne(
        of: "end", "beginning", "start", "middle", "close", "turn", "rest", "remainder", "course", "whole", "part",
        "month", "days", "weeks", "months", "final", "tail", at: j), text(j + 1) == "of"
    else { return nil }
    if isOne(of: "the", at: j + 2), let unit = words.units[text(j + 3)]?.calendar, !text(j + 3).hasSuffix("s"),
      text(j) != "part"
    {
      return TimeReading(.current(unit, offset: 0), to: j + 4)
    }
    return edgeTarget(j + 2)
  }

  /// A period of which a part can be told.
  func edgeTarget(_ i: Int) -> TimeReading? {
    var best = monthDate(i)
    keep(relativePeriod(i), in: &best)
    keep(partOfPeriod(i), in: &best)
    keep(season(i), in: &best)
    keep(quarter(i), in: &best)
    keep(decade(i), in: &best)
    keep(century(i), in: &best)
    keep(fiscalYear(i), in: &best)
    keep(bareYear(i), in: &best)
    keep(weekdayDate(i), in: &best)
    keep(dayWord(i), in: &best)
    return best
  }

  /// "first week of 2015", "the third month of 2021", "the 15th day of next month", "the last four months of 2021".
  func partOfPeriod(_ i: Int) -> TimeReading? {
    let j = behindThe(i)
    let last = text(j) == "last" || text(j) == "final"
    guard let first = last ? (value: -1.0, end: j + 1) : numbers.ordinal(at: j) else { return nil }
    var sign = Int(first.value)
    var next = text(first.end) == "-" ? first.end + 1 : first.end
    var several = 1
    if abs(sign) == 1, let (count, end) = numbers.cardinal(at: next), (2...400).contains(count) {
      (several, next) = (Int(count), end)
    }
    let part: AnchoredTime.Part
    if text(next) == "half", (1...2).contains(sign) || last {
      part = .half(sign == 1 ? 1 : 2)
    } else if let unit = words.units[text(next)], let calendar = unit.calendar, unit.factor == 1 {
      if calendar == .quarter, several == 1 {
        part = .quarter(last ? 4 : sign)
      } else {
        sign = several > 1 ? sign * several : sign
        part = several > 1 ? .several(sign, calendar) : .ordinal(sign, calendar)
      }
    } else {
      return nil
    }
    let of = text(next + 1) == "of" || text(next + 1) == "in" ? next + 2 : next + 1
    if of == next + 2, let end = skip("the", "year", at: of) {
      return TimeReading(Self.yearly(part), to: end)
    }
    if of == next + 2 || part.isQuarterOrHalf, let whole = edgeTarget(of), let term = whole.date {
      return TimeReading(.part(part, of: term), to: whole.end)
    }
    // "the third quarter" alone is the company's last one or its next; "the second half" may be a match's.
    if case .quarter = part, text(next) == "quarter", text(next + 1) != "of", text(next + 1) != "-" {
      return TimeReading(.nearest(part, .past), to: next + 1)
    }
    return nil
  }

  private static func yearly(_ part: AnchoredTime.Part) -> AnchoredTime {
    if case .quarter = part { return .nearest(part, .past) }
    return .part(part, of: .current(.year, offset: 0))
  }

  /// "Q3 2019", "2017-q1", "H1 2024", "2019 H2", "2024's third quarter".
  func quarter(_ i: Int) -> TimeReading? {
    if let (part, end) = shortPart(i) {
      let next = behindJoint(end)
      if let (number, behind) = year(next, short: glued(next)), let year = CalendarPeriod(year: number) {
        return TimeReading(.part(part, of: .fixed(year)), to: behind)
      }
      if let year = relativeYear(next), let term = year.date { return TimeReading(.part(part, of: term), to: year.end) }
      return TimeReading(.nearest(part, .past), to: end)
    }
    guard let (number, end) = year(i), let year = CalendarPeriod(year: number) else { return nil }
    if let (part, behind) = shortPart(behindJoint(end)) {
      return TimeReading(.part(part, of: .fixed(year)), to: behind)
    }
    if text(end) == "'s", let (part, behind) = partName(end + 1) {
      return TimeReading(.part(part, of: .fixed(year)), to: behind)
    }
    return nil
  }

  /// "Q3", "H1".
  private func shortPart(_ i: Int) -> (AnchoredTime.Part, Int)? {
    guard isOne(of: "q", "h", at: i), glued(i + 1), let digits = numbers.digits(i + 1), let number = Int(digits),
      pieces[i].beginsToken || isOne(of: "-", at: i - 1)
    else { return nil }
    if text(i) == "q", (1...4).contains(number) { return (.quarter(number), i + 2) }
    return text(i) == "h" && (1...2).contains(number) ? (.half(number), i + 2) : nil
  }

  /// "summer of 2024", "spring next year", "this winter"; alone only behind a preposition ("in the spring").
  func season(_ i: Int) -> TimeReading? {
    let j = behindThe(i)
    guard let code = words.seasons[text(j)], !isOne(of: "'s", "-", at: j + 1) || text(j + 2) == "2" else { return nil }
    guard let found = withYear(.season(code), j + 1) else { return nil }
    if found.end > j + 1 { return found }
    let before = text(i - 1)
    let noun = token(j)?.pos == .noun || token(j)?.pos == .propn
    return noun && ["in", "by", "since", "until", "during", "before", "after", "late", "early"].contains(before)
      ? found : nil
  }

  /// "the 1990s", "the 1980's", "the nineties" is not read, "the '90s".
  func decade(_ i: Int) -> TimeReading? {
    let j = isOne(of: "'", "’", at: i) ? i + 1 : i
    guard let digits = numbers.digits(j), let number = Int(digits), number % 10 == 0 else { return nil }
    let plural = text(j + 1) == "s" && glued(j + 1) || (text(j + 1) == "'s" && glued(j + 1) && text(i - 1) == "the")
    guard plural, digits.utf8.count == 4 || (digits.utf8.count == 2 && j > i) else { return nil }
    let year = digits.utf8.count == 4 ? number : number + (number <= 20 ? 2000 : 1900)
    guard (1000...2190).contains(year), let start = CalendarPeriod(year: year) else { return nil }
    return TimeReading(.fixed(CalendarPeriod(.decade, holding: start.first)), to: j + 2)
  }

  /// "15th century", "the twenty-first century".
  func century(_ i: Int) -> TimeReading? {
    let j = behindThe(i)
    guard let (number, end) = numbers.ordinal(at: j), (1...22).contains(number) else { return nil }
    let next = text(end) == "-" ? end + 1 : end
    guard text(next) == "century", let year = CalendarPeriod(year: max(1, (Int(number) - 1) * 100)) else { return nil }
    return TimeReading(.fixed(CalendarPeriod(.century, holding: year.first)), to: next + 1)
  }

  /// "fiscal 2019", "fiscal year 2008", "the 2023-24 financial year", "last fiscal year": told by its number alone.
  func fiscalYear(_ i: Int) -> TimeReading? {
    let j = behindThe(i)
    guard isOne(of: "fiscal", "financial", "fy", at: j) else { return nil }
    let next = text(j + 1) == "year" ? j + 2 : j + 1
    guard let (number, end) = year(next, short: text(j) == "fy"), let year = CalendarPeriod(year: number) else {
      return nil
    }
    return TimeReading(.fixed(year), to: end)
  }

  /// "the week of April 10th", "the week commencing February 4", "week 31", "the weekend".
  func weekOf(_ i: Int) -> TimeReading? {
    let j = behindThe(i)
    if text(j) == "weekend", j > i || isOne(of: "at", "over", "on", at: i - 1) {
      return TimeReading(.nearest(.weekend, .past), to: j + 1)
    }
    guard text(j) == "week" else { return nil }
    if let number = Int(numbers.digits(j + 1) ?? ""), (1...53).contains(number), !isFigureGoingOn(j + 2) {
      if text(j + 2) == "of", let (year, end) = year(j + 3), let week = CalendarPeriod(year: year, week: number) {
        return TimeReading(.fixed(week), to: end)
      }
      return TimeReading(.part(.ordinal(number, .week), of: .current(.year, offset: 0)), to: j + 2)
    }
    guard isOne(of: "of", "commencing", "beginning", "starting", "ending", "ended", "to", at: j + 1) else { return nil }
    for rule in [monthDate, dayMonth, numericDate, weekdayDate] {
      if let day = rule(j + 2), let term = day.date {
        return TimeReading(.unit(.week, around: term, offset: 0), to: day.end)
      }
    }
    return nil
  }
}

extension AnchoredTime.Part {
  fileprivate var isQuarterOrHalf: Bool {
    switch self {
    case .quarter, .half: true
    default: false
    }
  }
}
