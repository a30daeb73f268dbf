/// Dates with names: "September 2025", "5 January 2020", "Tuesday, March 7", "Friday".
extension TimeReader {
  /// Any date that is not a range and not counted from another; nil when there is none at `i`.
  func date(_ i: Int) -> TimeReading? {
    guard pieces.indices.contains(i), pieces[i].kind != .word || canBegin(i) else { return nil }
    if lastDate.place != i { lastDate = (i, readDate(i)) }
    return lastDate.reading
  }

  private func readDate(_ i: Int) -> TimeReading? {
    var best = weekdayDate(i)
    keep(dayMonth(i), in: &best)
    keep(monthDate(i), in: &best)
    keep(numericDate(i), in: &best)
    keep(partOfPeriod(i), in: &best)
    keep(edge(i), in: &best)
    keep(relativePeriod(i), in: &best)
    keep(dayWord(i), in: &best)
    keep(decade(i), in: &best)
    keep(century(i), in: &best)
    keep(season(i), in: &best)
    keep(quarter(i), in: &best)
    keep(fiscalYear(i), in: &best)
    keep(bareYear(i), in: &best)
    keep(weekOf(i), in: &best)
    keep(holiday(i), in: &best)
    keep(backReference(i), in: &best)
    return best
  }

  /// A month's name at `i`, with the full stop of an abbreviation.
  ///
  /// - Parameter beside: a number or another month stands beside it, so that a short form or "may" is sure.
  func month(_ i: Int, beside: Bool = false) -> (number: Int, end: Int)? {
    guard let name = words.months[text(i)] else { return nil }
    let dotted = text(i + 1) == "." && glued(i + 1) && name.certainty == .short
    switch name.certainty {
    case .name: break
    case .short: guard beside || (isCapital(i) && (dotted || token(i)?.pos == .propn)) else { return nil }
    case .word:
      let tag = token(i)?.tag
      guard beside || (isCapital(i) && (tag == .nnp || tag == .nn || tag == .nnps)) else { return nil }
    }
    return (name.number, dotted ? i + 2 : i + 1)
  }

  /// A day of the month: "5", "02nd", "the 4th", "twenty nine".
  func dayNumber(_ i: Int) -> (number: Int, end: Int)? {
    let start = behindThe(i)
    if let digits = numbers.digits(start), digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) {
      if let ordinal = numbers.ordinal(at: start) { return (day, ordinal.end) }
      if isFigureGoingOn(start + 1) { return nil }
      return (day, start + 1)
    }
    if let ordinal = numbers.ordinal(at: start), (1...31).contains(ordinal.value) {
      return (Int(ordinal.value), ordinal.end)
    }
    guard let spelled = numbers.spelled(at: start), (1...31).contains(spelled.value),
      spelled.value == spelled.value.rounded()
    else { return nil }
    return (Int(spelled.value), spelled.end)
  }

  /// Whether digits go on at `i` into a larger figure, a fraction, a percentage or a clock time.
  func isFigureGoingOn(_ i: Int) -> Bool {
    guard glued(i) else { return text(i) == "%" }
    if [",", ".", ":"].contains(text(i)) { return numbers.digits(i + 1) != nil && glued(i + 1) }
    return text(i) == "%"
  }

  /// A year: four digits, "'98", "nineteen eighty six", "two thousand and five".
  ///
  /// - Parameter short: two digits are a year ("April of 87").
  func year(_ i: Int, short: Bool = false) -> (number: Int, end: Int)? {
    if let digits = numbers.digits(i), let number = Int(digits) {
      if digits.utf8.count == 4, (1000...2199).contains(number), !isFigureGoingOn(i + 1) { return (number, i + 1) }
      if digits.utf8.count == 2, short, !isFigureGoingOn(i + 1) { return (Self.full(number), i + 1) }
      return nil
    }
    if isOne(of: "'", "’", at: i), let digits = numbers.digits(i + 1), digits.utf8.count == 2, glued(i + 1),
      let number = Int(digits), text(i + 2) != "s"
    {
      return (Self.full(number), i + 2)
    }
    return spelledYear(i)
  }

  /// Two digits of a year: up to 40 this century, else the last.
  private static func full(_ digits: Int) -> Int { digits + (digits <= 40 ? 2000 : 1900) }

  private func spelledYear(_ i: Int) -> (number: Int, end: Int)? {
    if let (value, end) = numbers.spelled(at: i), (1900...2099).contains(value) { return (Int(value), end) }
    guard let century = numbers.words.meaning(text(i), .unit, .ten), [18, 19, 20].contains(century.value),
      let (rest, end) = numbers.spelled(at: i + 1), (10...99).contains(rest)
    else { return nil }
    return (Int(century.value) * 100 + Int(rest), end)
  }

  /// "May 5th, 2018", "Jan 2015", "September next year", "December".
  func monthDate(_ i: Int) -> TimeReading? {
    let joint = isOne(of: ".", "-", "/", ",", "of", "the", "'s", at: i + 1)
    let numbered = numbers.digits(i + 1) != nil || (joint && numbers.digits(i + 2) != nil)
    guard let (month, end) = month(i, beside: numbered) else { return nil }
    let next = behindJoint(end)
    if let (year, end) = year(next, short: text(end) == "of") {
      // "September-2020-23"
      if text(end) == "-", let (day, end) = dayNumber(end + 1),
        let date = CalendarPeriod(year: year, month: month, day: day)
      {
        return TimeReading(.fixed(date), to: end)
      }
      return CalendarPeriod(year: year, month: month).map { TimeReading(.fixed($0), to: end) }
    }
    if text(end) != "," && text(end) != "of", let (day, end) = dayNumber(next), day <= Self.longest(month) {
      return withYear(.monthDay(month: month, day: day), end, day: true)
    }
    return withYear(.month(month), end)
  }

  /// "5 January 2020", "the 4th of July", "05-Aug-2016".
  func dayMonth(_ i: Int) -> TimeReading? {
    if i > 0, ["$", "£", "€", "¥", "#"].contains(text(i - 1)) { return nil }
    guard let (day, end) = dayNumber(i) else { return nil }
    var next = text(end) == "day" ? end + 1 : end
    next = text(next) == "of" || text(next) == "-" || text(next) == "/" ? next + 1 : next
    guard let (month, behind) = month(behindThe(next), beside: true), day <= Self.longest(month) else {
      return sharedMonth(day, end) ?? bareDay(i, day, end)
    }
    return withYear(.monthDay(month: month, day: day), behind, day: true)
  }

  /// "18" in "18 and 19 June": a day whose month stands behind the next one.
  private func sharedMonth(_ day: Int, _ end: Int) -> TimeReading? {
    guard isOne(of: "and", "or", ",", at: end), let (next, behind) = dayNumber(end + 1), next > day, next <= 31,
      let (month, _) = month(text(behind) == "of" ? behind + 1 : behind, beside: true)
    else { return nil }
    return TimeReading(.nearest(.monthDay(month: month, day: day), .past), to: end)
  }

  /// "on the 18th", with no noun behind it.
  private func bareDay(_ i: Int, _ day: Int, _ end: Int) -> TimeReading? {
    guard text(i) == "the", isOne(of: "on", "by", "until", "since", at: i - 1), numbers.digits(i + 1) != nil,
      numbers.ordinal(at: i + 1) != nil, pieces.indices.contains(end),
      pieces[end].kind != .word || token(end)?.pos == .adp
    else { return nil }
    return TimeReading(.nearest(.day(day), .past), to: end)
  }

  /// "Tuesday, March 7", "Friday (Jun-15)", "Wednesday the thirty-first", "Monday of next week", "Saturday night".
  func weekdayDate(_ i: Int) -> TimeReading? {
    guard let name = words.weekdays[text(i)] else { return nil }
    var end = text(i + 1) == "." && glued(i + 1) && name.certainty == .short ? i + 2 : i + 1
    let comma = text(end) == "," || text(end) == "-" || text(end) == "(" ? end + 1 : end
    for rule in [dayMonth, monthDate, numericDate] {
      guard let found = rule(comma) else { continue }
      // "Friday (June 15)": with its closing bracket.
      return text(comma - 1) == "(" && text(found.end) == ")" ? TimeReading(found.meaning, to: found.end + 1) : found
    }
    if text(comma) == "the" || numbers.ordinal(at: comma) != nil, let (day, end) = dayNumber(comma), day > 7 {
      return TimeReading(.nearest(.day(day), .past), to: end)
    }
    if name.certainty == .short && end == i + 1 { return nil }
    let of = text(end) == "of" ? end + 1 : end
    if let week = relativePeriod(of), case .current(.week, _)? = week.date, let week = week.date.map({ ($0, week.end) })
    {
      return TimeReading(.part(.weekday(name.number), of: week.0), to: week.1)
    }
    if words.dayParts[text(end)] != nil { end += 1 }
    return TimeReading(.nearest(.weekday(name.number), .past), to: end)
  }

  /// Completes a month or a day with the year that follows, told in figures or relatively.
  func withYear(_ part: AnchoredTime.Part, _ end: Int, day: Bool = false) -> TimeReading? {
    let next = behindJoint(end)
    if let (number, behind) = year(next, short: text(end) == "of"), let year = CalendarPeriod(year: number) {
      guard let found = part.pick(in: .period(year)), case .period(let period) = found else { return nil }
      // "on July 5 2,000 people": only a comma or a joint makes four digits behind a day a year.
      return TimeReading(.fixed(period), to: behind)
    }
    let of = text(end) == "of" || text(end) == "in" || text(end) == "," ? end + 1 : end
    if let year = relativeYear(of), let term = year.date { return TimeReading(.part(part, of: term), to: year.end) }
    return TimeReading(.nearest(part, .past), to: end)
  }

  /// Behind what may stand between the parts of a date: ", ", " of ", " in ", "-", "/".
  func behindJoint(_ i: Int) -> Int { isOne(of: ",", "of", "in", "-", "/", "'s", at: i) ? i + 1 : i }

  private static func longest(_ month: Int) -> Int { month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31 }
}
