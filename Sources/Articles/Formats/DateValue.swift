/// Dates as machines write them.
enum DateValue {
  /// The date in a metadata value: ISO 8601, RFC 5322, seconds or milliseconds since 1970, or as people write it.
  static func date(_ value: String, _ stamps: DateStampRule) -> PartialDate? {
    let digits = value.collapsed
    if digits.utf8.count == 10 || digits.utf8.count == 13, let number = Int(digits) {
      let seconds = digits.utf8.count == 13 ? number / 1000 : number
      return CalendarDate(daysSinceEpoch: seconds / 86_400).map { PartialDate($0) }
    }
    return value.utf8.count <= 200 ? stamps.stamp(in: value[...])?.date : nil
  }

  /// The date in the path of an address: `/2019/11/18/`, `/2019/nov/28/`, `/2019-11-18-…`, `…-20191118`.
  static func inAddress(_ address: String) -> PartialDate? {
    let path = address.utf8.prefix(1_000).split(separator: UInt8(ascii: "/")).dropFirst(2)
    let parts = path.flatMap { $0.split { "-_.".utf8.contains($0) } }.map {
      String(Substring($0)).lowercased()
    }
    for index in parts.indices {
      if let date = compact(parts[index]) { return PartialDate(date) }
      guard index + 2 < parts.count, parts[index].utf8.count == 4, let year = Int(parts[index]),
        (1990...2100).contains(year), parts[index + 2].utf8.count <= 2, let day = Int(parts[index + 2]),
        let month = Int(parts[index + 1]) ?? months[parts[index + 1]],
        let date = CalendarDate(year: year, month: month, day: day)
      else { continue }
      return PartialDate(date)
    }
    return nil
  }

  private static func compact(_ digits: String) -> CalendarDate? {
    guard digits.utf8.count == 8, let number = Int(digits), (1990...2100).contains(number / 10_000) else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Months as addresses abbreviate them.
  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]
}
