import Glibc

/// A moment, in microseconds.
public struct EventTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var microseconds: Int64

  /// The moment `microseconds` after 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// The system's clock.
  public static func now() -> EventTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return EventTime(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  /// The moment that `description` gives as `text`; nil for any other text.
  init?(_ text: String) {
    let numbers = text.split { !$0.isNumber }.map { Int32($0) ?? -1 }
    guard numbers.count == 7 else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    microseconds = Int64(timegm(&parts)) * 1_000_000 + Int64(numbers[6])
    guard description == text else { return nil }
  }

  /// RFC 3339, UTC, with six digits of a second: `2026-11-22T15:04:48.000000Z`.
  public var description: String {
    let fraction = ((microseconds % 1_000_000) + 1_000_000) % 1_000_000
    var seconds = time_t((microseconds - fraction) / 1_000_000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let day =
      "\(padded(Int(parts.tm_year) + 1900, 4))-\(padded(Int(parts.tm_mon) + 1, 2))-\(padded(Int(parts.tm_mday), 2))"
    let clock = "\(padded(Int(parts.tm_hour), 2)):\(padded(Int(parts.tm_min), 2)):\(padded(Int(parts.tm_sec), 2))"
    return "\(day)T\(clock).\(padded(Int(fraction), 6))Z"
  }

  /// Earlier before later.
  public static func < (a: EventTime, b: EventTime) -> Bool { a.microseconds < b.microseconds }
}
