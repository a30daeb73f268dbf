/// Holidays: "Christmas Day", "Easter 2018", "last Thanksgiving", "Labor Day weekend".
extension TimeReader {
  /// The longest holiday's name at `i`, with the weekend that it stands before.
  func holidayName(_ i: Int) -> (AnchoredTime.Part, Int)? {
    var phrase = ""
    var best: (Holiday, Int)?
    for end in i..<min(i + words.longestHoliday, pieces.count) where pieces[end].kind != .border {
      phrase = phrase.isEmpty ? text(end) : phrase + " " + text(end)
      if end == i, !words.holidayStarts.contains(phrase) { return nil }
      if let holiday = words.holidays[phrase] { best = (holiday, end + 1) }
    }
    return best.map { (.holiday($0.0), $0.1) }
  }

  func holiday(_ i: Int) -> TimeReading? {
    // "weekend of Thanksgiving 2023"
    if text(i) == "weekend", text(i + 1) == "of", let day = holiday(i + 2), let term = day.date {
      return TimeReading(Self.weekend(of: term), to: day.end)
    }
    guard let (part, end) = holidayName(i), let found = withYear(part, end) else { return nil }
    if text(found.end) == "weekend", let term = found.date {
      return TimeReading(Self.weekend(of: term), to: found.end + 1)
    }
    return found
  }

  /// The weekend before a holiday on a Monday, else the one of its week.
  private static func weekend(of holiday: AnchoredTime) -> AnchoredTime {
    .unit(.weekend, around: .counted(-3, .day, from: holiday), offset: 0)
  }
}
