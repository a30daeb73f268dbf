/// Dates in figures: "2024-09-08", "22/04", "1/1/2016", "12-2015", "2017-q1", "20170302".
extension TimeReader {
  func numericDate(_ i: Int) -> TimeReading? {
    guard let digits = numbers.digits(i), let first = Int(digits) else { return nil }
    if i > 0, glued(i), ["/", ".", ":", ",", "$"].contains(text(i - 1)) { return nil }
    if digits.utf8.count == 8 {
      return period(first / 10_000, first / 100 % 100, first % 100, from: 1900).map {
        TimeReading(.fixed($0), to: i + 1)
      }
    }
    let mark = text(i + 1)
    guard ["-", "/", "."].contains(mark), glued(i + 1), glued(i + 2) else { return nil }
    if digits.utf8.count == 4, (1000...2199).contains(first) { return yearFirst(first, i, mark) }
    guard digits.utf8.count <= 2, let second = Int(numbers.digits(i + 2) ?? "") else { return nil }
    return dayAndMonth(first, second, i, mark)
  }

  /// "2024-09-08", "2015-3", "2020/Sep/23".
  private func yearFirst(_ year: Int, _ i: Int, _ mark: String) -> TimeReading? {
    guard mark != "." || numbers.digits(i + 4) != nil else { return nil }
    let third = text(i + 3) == mark && glued(i + 3) && glued(i + 4) ? i + 4 : nil
    if let (month, end) = month(i + 2, beside: true) {
      guard let third, end == i + 3, let day = Int(numbers.digits(third) ?? "") else {
        return CalendarPeriod(year: year, month: month).map { TimeReading(.fixed($0), to: end) }
      }
      return CalendarPeriod(year: year, month: month, day: day).map { TimeReading(.fixed($0), to: third + 1) }
    }
    guard let digits = numbers.digits(i + 2), digits.utf8.count <= 2, let second = Int(digits) else { return nil }
    if let third {
      if let day = Int(numbers.digits(third) ?? "") {
        return CalendarPeriod(year: year, month: second, day: day).map { TimeReading(.fixed($0), to: third + 1) }
      }
      if let (month, end) = month(third, beside: true) {
        return CalendarPeriod(year: year, month: month, day: second).map { TimeReading(.fixed($0), to: end) }
      }
    }
    // "2015-16" is a season or a financial year and not a month.
    return mark == "-" ? CalendarPeriod(year: year, month: second).map { TimeReading(.fixed($0), to: i + 3) } : nil
  }

  /// "1/1/2016", "22/04", "12-2015", "7.6" behind a weekday.
  private func dayAndMonth(_ first: Int, _ second: Int, _ i: Int, _ mark: String) -> TimeReading? {
    if mark != ".", numbers.digits(i + 2)?.utf8.count == 4 {
      return CalendarPeriod(year: second, month: first).map { TimeReading(.fixed($0), to: i + 3) }
    }
    if text(i + 3) == mark, glued(i + 3), glued(i + 4), let digits = numbers.digits(i + 4), let year = Int(digits),
      digits.utf8.count == 4 || (digits.utf8.count == 2 && mark == "/")
    {
      let full = digits.utf8.count == 4 ? year : year + (year <= 40 ? 2000 : 1900)
      let found =
        CalendarPeriod(year: full, month: first, day: second) ?? CalendarPeriod(year: full, month: second, day: first)
      return found.map { TimeReading(.fixed($0), to: i + 5) }
    }
    // Without a year only where nothing but a day can stand: scores and fractions look the same.
    guard mark != "-", !isFigureGoingOn(i + 3), let before = dayContext(i, mark), before else { return nil }
    for (month, day) in [(first, second), (second, first)]
    where CalendarPeriod(year: 2000, month: month, day: day) != nil {
      return TimeReading(.nearest(.monthDay(month: month, day: day), .past), to: i + 3)
    }
    return nil
  }

  private func dayContext(_ i: Int, _ mark: String) -> Bool? {
    guard i > 0 else { return false }
    if words.weekdays[text(i - 1)] != nil { return true }
    return mark == "/" && ["on", "since", "until", "by", "from", "dated"].contains(text(i - 1))
  }

  private func period(_ year: Int, _ month: Int, _ day: Int, from first: Int) -> CalendarPeriod? {
    (first...2199).contains(year) ? CalendarPeriod(year: year, month: month, day: day) : nil
  }
}
