/// Times relative to the publication date or to a date mentioned before: "next year", "last Tuesday", "that month",
/// "the following year", "yesterday".
extension TimeReader {
  /// Where a relative word points.
  private enum Pointer {
    /// So many units from the publication date.
    case published(Int)
    /// So many units from the date mentioned before.
    case mentioned(Int)
    /// "the past year", "the next year": so many units up to, or from, the publication date.
    case span(Int)
  }

  /// "this week", "next Monday", "the past year", "last April", "the following year", "the same month".
  func relativePeriod(_ i: Int) -> TimeReading? {
    // "earlier previous week", "later this month", "early next year"
    if isOne(of: "earlier", "later", "early", "late", "mid", "sometime", at: i) {
      let next = text(i + 1) == "-" || text(i + 1) == "in" ? i + 2 : i + 1
      return relativePeriod(next) ?? (text(i) == "sometime" ? nil : edgeTarget(next))
    }
    guard let (pointer, next) = pointer(i) else { return nil }
    return relativeUnit(pointer, next) ?? relativeName(pointer, next, i)
  }

  private func pointer(_ i: Int) -> (Pointer, Int)? {
    let definite = text(i) == "the"
    let j = behindThe(i)
    switch text(j) {
    case "this", "current", "present":
      if text(j) == "this", isOne(of: "past", "last", "coming", "next", at: j + 1) { return pointer(j + 1) }
      return (.published(0), j + 1)
    case "next", "coming", "upcoming", "forthcoming": return (definite ? .span(1) : .published(1), j + 1)
    case "last", "past":
      // "The course will last two years", "past the station".
      if let tag = token(j)?.tag, [.vb, .vbp, .in].contains(tag) { return nil }
      return (definite || text(j) == "past" ? .span(-1) : .published(-1), j + 1)
    case "previous", "preceding", "prior": return (definite ? .mentioned(-1) : .published(-1), j + 1)
    case "following", "subsequent": return (.mentioned(1), j + 1)
    case "same": return (.mentioned(0), j + 1)
    case "that": return definite || token(j)?.tag != .dt ? nil : (.mentioned(0), j + 1)
    default: return nil
    }
  }

  private func relativeUnit(_ pointer: Pointer, _ i: Int) -> TimeReading? {
    let kinds: Set<String> = [
      "calendar", "fiscal", "financial", "academic", "school", "business", "working", "parliamentary",
    ]
    let next = kinds.contains(text(i)) ? i + 1 : i
    guard let unit = words.units[text(next)], let calendar = unit.calendar, unit.factor == 1, calendar != .season,
      text(next) != "night", !text(next).hasSuffix("s")
    else { return relativeNight(pointer, next) }
    let term = term(pointer, calendar)
    return within(term, calendar, next + 1) ?? TimeReading(term, to: next + 1)
  }

  private func term(_ pointer: Pointer, _ unit: CalendarUnit) -> AnchoredTime {
    switch pointer {
    case .published(let offset): return .current(unit, offset: offset)
    case .mentioned(let offset): return mentioned(unit, offset)
    case .span(let count):
      // "Over the past year" is a stretch; "the next day" follows on the day told; decades and quarters are whole.
      if count > 0, unit == .day { return .counted(1, .day, from: .mentionedBefore) }
      let counted: Set<CalendarUnit> = [.day, .week, .month, .year]
      return counted.contains(unit) ? .stretch(count, unit, from: .published) : .current(unit, offset: count)
    }
  }

  /// A part named behind the unit: "next week Wednesday", "next year's first quarter", "next year, in May".
  private func within(_ whole: AnchoredTime, _ unit: CalendarUnit, _ i: Int) -> TimeReading? {
    if unit == .week {
      let day = text(i) == "-" ? i + 1 : i
      guard let name = words.weekdays[text(day)], name.certainty == .name else { return nil }
      return TimeReading(.part(.weekday(name.number), of: whole), to: day + 1)
    }
    if text(i) == "'s", let (part, end) = partName(i + 1) { return TimeReading(.part(part, of: whole), to: end) }
    guard unit == .year, let (month, end) = month(isOne(of: "'s", ",", "in", at: i) ? i + 1 : i) else { return nil }
    return TimeReading(.part(.month(month), of: whole), to: end)
  }

  private func mentioned(_ unit: CalendarUnit, _ offset: Int) -> AnchoredTime {
    .unit(unit, around: .mentionedBefore, offset: offset)
  }

  /// "last night", "this morning", "that evening".
  private func relativeNight(_ pointer: Pointer, _ i: Int) -> TimeReading? {
    guard words.dayParts[text(i)] != nil else { return nil }
    switch pointer {
    case .published(let offset): return TimeReading(.current(.day, offset: offset), to: i + 1)
    case .mentioned(let offset): return TimeReading(mentioned(.day, offset), to: i + 1)
    case .span: return nil
    }
  }

  /// "next Monday", "last April", "this summer", "next weekend", "this third quarter".
  private func relativeName(_ pointer: Pointer, _ i: Int, _ start: Int) -> TimeReading? {
    guard let (part, end) = namedPart(i) else { return nil }
    let term: AnchoredTime
    switch pointer {
    case .published(0): term = .part(part, of: .current(part.whole, offset: 0))
    case .published(let offset) where part.isWeekly && offset > 0:
      term = .part(part, of: .current(.week, offset: offset))
    case .published(let offset), .span(let offset): term = .nearest(part, offset < 0 ? .before : .after)
    case .mentioned(0): term = .part(part, of: mentioned(part.whole, 0))
    case .mentioned(let offset): term = .part(part, of: mentioned(part.whole, offset))
    }
    // "this Friday, June 15"
    if case .weekday = part, let full = weekdayDate(i), full.end > end { return full }
    if case .monthDay = part { return TimeReading(.nearest(part, .past), to: end) }
    return TimeReading(term, to: words.dayParts[text(end)] != nil && part.isWeekly ? end + 1 : end)
  }

  /// A month, weekday, season, weekend, quarter or half with no year.
  func namedPart(_ i: Int) -> (AnchoredTime.Part, Int)? {
    if let name = words.weekdays[text(i)], name.certainty == .name { return (.weekday(name.number), i + 1) }
    if let (month, end) = month(i) {
      if let (day, behind) = dayNumber(end), numbers.digits(end)?.utf8.count ?? 0 < 3 {
        return (.monthDay(month: month, day: day), behind)
      }
      return (.month(month), end)
    }
    if let code = words.seasons[text(i)] { return (.season(code), i + 1) }
    if let holiday = holidayName(i) { return holiday }
    return partName(i)
  }

  /// "first quarter", "second half", "third month" as a part of a year.
  func partName(_ i: Int) -> (AnchoredTime.Part, Int)? {
    if let (number, end) = numbers.ordinal(at: i) {
      let dash = text(end) == "-" ? end + 1 : end
      return part(Int(number), unitAt: dash)
    }
    if text(i) == "last" || text(i) == "final" { return part(-1, unitAt: i + 1) }
    if let (month, end) = month(i) { return (.month(month), end) }
    if let code = words.seasons[text(i)] { return (.season(code), i + 1) }
    return nil
  }

  private func part(_ number: Int, unitAt i: Int) -> (AnchoredTime.Part, Int)? {
    if text(i) == "half", (1...2).contains(number) || number == -1 { return (.half(number == 1 ? 1 : 2), i + 1) }
    guard let unit = words.units[text(i)], let calendar = unit.calendar, unit.factor == 1, !text(i).hasSuffix("s")
    else {
      return nil
    }
    if calendar == .quarter { return (1...4).contains(abs(number)) ? (.quarter(number < 0 ? 4 : number), i + 1) : nil }
    return (.ordinal(number, calendar), i + 1)
  }

  /// "next year", "the same year", "of this year": what completes a month or a season.
  func relativeYear(_ i: Int) -> TimeReading? {
    guard let (pointer, next) = pointer(i), text(next) == "year" else { return nil }
    switch pointer {
    case .published(let offset), .span(let offset): return TimeReading(.current(.year, offset: offset), to: next + 1)
    case .mentioned(let offset): return TimeReading(mentioned(.year, offset), to: next + 1)
    }
  }

  /// "today", "yesterday", "tomorrow", "tonight", "the day before yesterday", "the day before", "year-end".
  func dayWord(_ i: Int) -> TimeReading? {
    let j = behindThe(i)
    if let end = skip("day", "before", "yesterday", at: j) { return TimeReading(.current(.day, offset: -2), to: end) }
    if let end = skip("day", "after", "tomorrow", at: j) { return TimeReading(.current(.day, offset: 2), to: end) }
    if j > i, isOne(of: "day", "night", "week", "month", "year", "weekend", at: j) { return besides(j) }
    if let end = skip("year", "-", "end", at: j) ?? skip("year", "'s", "end", at: j) {
      return TimeReading(.current(.year, offset: 0), to: end)
    }
    if let end = skip("month", "-", "end", at: j) ?? skip("month", "'s", "end", at: j) {
      return TimeReading(.current(.month, offset: 0), to: end)
    }
    let offset: Int
    switch text(i) {
    case "today", "tonight": offset = 0
    case "yesterday": offset = -1
    case "tomorrow": offset = 1
    default: return nil
    }
    return TimeReading(.current(.day, offset: offset), to: words.dayParts[text(i + 1)] != nil ? i + 2 : i + 1)
  }

  /// "the day before", "the year after", "the week earlier", with no time behind them.
  private func besides(_ i: Int) -> TimeReading? {
    guard let unit = words.units[text(i)]?.calendar, let count = ["before": -1, "after": 1, "prior": -1][text(i + 1)],
      !isObject(i + 2)
    else { return nil }
    return TimeReading(.unit(unit, around: .mentionedBefore, offset: count), to: i + 2)
  }

  /// Whether something stands at `i` that the preposition before it takes ("the day after the vote").
  func isObject(_ i: Int) -> Bool {
    guard pieces.indices.contains(i), pieces[i].kind != .border, pieces[i].kind != .mark else { return false }
    guard let before = token(i - 1), let here = token(i), here.index != before.index else { return false }
    return before.dep == .mark || ((before.pos == .adp || before.pos == .sconj) && here.pos != .adp)
  }
}

extension AnchoredTime.Part {
  /// The unit that holds one of it.
  var whole: CalendarUnit { isWeekly ? .week : .year }

  /// Whether it comes every week.
  var isWeekly: Bool {
    switch self {
    case .weekday, .weekend: true
    default: false
    }
  }
}
