import Articles

/// Times of files as events show them.
enum FileTime {
  /// RFC 3339, UTC, nanoseconds: `2024-09-08T08:21:10.000000000Z`.
  ///
  /// - Parameter nanoseconds: since 1970-01-01T00:00:00Z; may be negative.
  static func rfc3339(nanoseconds: Int64) -> String {
    let (day, ofDay) = floorDivide(nanoseconds, 86_400_000_000_000)
    let date = CalendarDate(daysSinceEpoch: Int(day))?.description ?? "0001-01-01"
    let (seconds, fraction) = floorDivide(ofDay, 1_000_000_000)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(date)T\(clock).\(padded(fraction, 9))Z"
  }

  /// The UTC day of a time given in microseconds since 1970.
  static func day(microseconds: Int64) -> CalendarDate {
    let (days, _) = floorDivide(microseconds, 86_400_000_000)
    guard let day = CalendarDate(daysSinceEpoch: Int(days)) else {
      preconditionFailure("the clock is outside the years 1 to 9999")
    }
    return day
  }

  private static func floorDivide(_ number: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
