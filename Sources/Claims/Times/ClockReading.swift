/// Times of day, alone or with their date: "10:30 am", "8 p.m. on Friday", "noon", "Tuesday at 0800 GMT".
extension TimeReader {
  /// A date with the clock time before or behind it, or either alone. A time of day does not change the date's value.
  func dateAndClock(_ i: Int) -> TimeReading? {
    if let (value, end) = clock(i) {
      let on = text(end) == "on" || text(end) == "," ? end + 1 : end
      if let date = date(on), date.date?.isInterval == false { return date }
      return TimeReading(.clock(value), to: end)
    }
    guard var found = date(i) else { return nil }
    let at = isOne(of: "at", ",", "around", "about", "-", at: found.end) ? found.end + 1 : found.end
    if let (_, end) = clock(at) { found.end = end }
    return found
  }

  /// "10:30 am", "8 p.m.", "0800 GMT", "noon".
  func clock(_ i: Int) -> (String, Int)? {
    if isOne(of: "noon", "midday", at: i) { return ("T12:00", i + 1) }
    if text(i) == "midnight" { return ("T24:00", i + 1) }
    guard let digits = numbers.digits(i), let first = Int(digits),
      !(glued(i) && isOne(of: ":", "$", "£", ".", at: i - 1))
    else {
      return nil
    }
    if digits.utf8.count == 4, first / 100 < 24, first % 100 < 60, let end = zone(i + 1) {
      return (Self.value(first / 100, first % 100), end)
    }
    guard digits.utf8.count <= 2, first <= 24 else { return nil }
    var (minute, end) = (0, i + 1)
    let colon = text(i + 1) == ":"
    if colon || text(i + 1) == ".", glued(i + 1), glued(i + 2), let digits = numbers.digits(i + 2),
      digits.utf8.count == 2,
      let number = Int(digits), number < 60
    {
      (minute, end) = (number, i + 3)
      if colon, text(end) == ":", let seconds = numbers.digits(end + 1), seconds.utf8.count == 2 { end += 2 }
    }
    if let (afternoon, behind) = half(end), first <= 12 {
      return (Self.value(first % 12 + (afternoon ? 12 : 0), minute), zone(behind) ?? behind)
    }
    return colon && end > i + 1 ? (Self.value(first, minute), zone(end) ?? end) : nil
  }

  private static func value(_ hour: Int, _ minute: Int) -> String {
    "T" + (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
  }

  /// "am", "p.m."
  private func half(_ i: Int) -> (afternoon: Bool, end: Int)? {
    switch text(i) {
    case "am", "pm": return (text(i) == "pm", i + 1)
    case "a", "p":
      guard text(i + 1) == ".", glued(i + 1), text(i + 2) == "m", glued(i + 2) else { return nil }
      return (text(i) == "p", text(i + 3) == "." && glued(i + 3) ? i + 4 : i + 3)
    default: return nil
    }
  }

  private func zone(_ i: Int) -> Int? {
    if isOne(of: "gmt", "utc", "est", "edt", "et", "cet", "cest", "pst", "pdt", "bst", "hrs", at: i) { return i + 1 }
    return skip("local", "time", at: i)
  }
}

extension AnchoredTime {
  var isInterval: Bool {
    if case .interval = self { return true }
    return false
  }
}
