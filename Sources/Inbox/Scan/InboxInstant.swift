import Glibc

/// A moment as the inbox needs it: the wall clock to compare with modification times, and a clock that never jumps to
/// measure how long a file has been still.
public struct InboxInstant: Sendable, Hashable {
  /// Nanoseconds since 1970.
  public var wall: Int64
  /// Nanoseconds of a monotonic clock.
  public var uptime: Int64

  /// A moment from both clocks, in nanoseconds.
  public init(wall: Int64, uptime: Int64) { (self.wall, self.uptime) = (wall, uptime) }

  /// The moment of the call.
  public static var now: InboxInstant { InboxInstant(wall: read(CLOCK_REALTIME), uptime: read(CLOCK_MONOTONIC)) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension Duration {
  /// The whole nanoseconds of the duration.
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
