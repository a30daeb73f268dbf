import CSystemd
import Glibc

/// Tells the service manager how the service is doing: sd_notify(3).
///
/// Without a service manager (`NOTIFY_SOCKET` unset) every call does nothing. None throws: a lost notification must not
/// stop the intake. Each returns whether the notification went out.
public struct ServiceNotifier: Sendable {
  /// A notifier to the manager named by the environment.
  public init() {}

  /// Whether a service manager listens.
  public var isSupervised: Bool { getenv("NOTIFY_SOCKET") != nil }

  /// The time within which the manager expects a sign of life, `WatchdogSec=` of the unit; nil when it expects none.
  /// Signs are best given at half of it.
  public var watchdogInterval: Duration? {
    var microseconds: UInt64 = 0
    guard sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
    return .microseconds(Int64(clamping: microseconds))
  }

  /// Start-up, or a reload, is complete.
  @discardableResult public func ready(status: String? = nil) -> Bool { send(["READY=1"], status: status) }

  /// What the service does now, one line for `systemctl status`.
  @discardableResult public func status(_ text: String) -> Bool { send([], status: text) }

  /// A reload has begun; `ready` ends it. The monotonic time lets the manager tell it from an earlier one.
  @discardableResult public func reloading(status: String? = nil) -> Bool {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let microseconds = Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    return send(["RELOADING=1", "MONOTONIC_USEC=\(microseconds)"], status: status)
  }

  /// The service is shutting down.
  @discardableResult public func stopping(status: String? = nil) -> Bool { send(["STOPPING=1"], status: status) }

  /// A sign of life, to be given from real progress.
  @discardableResult public func watchdog() -> Bool { send(["WATCHDOG=1"], status: nil) }

  /// Asks for this much more time, from now, for the start, reload or stop under way.
  @discardableResult public func extendTimeout(_ time: Duration) -> Bool {
    let (seconds, attoseconds) = time.components
    return send(["EXTEND_TIMEOUT_USEC=\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)"], status: nil)
  }

  /// The service is about to exit because of this errno; shown by `systemctl status`.
  @discardableResult public func failing(errno: Int32, status: String) -> Bool {
    send(["ERRNO=\(errno)"], status: status)
  }

  private func send(_ assignments: [String], status: String?) -> Bool {
    // Assignments are separated by line feeds: one within the text would begin another.
    let text = status.map { "STATUS=" + $0.replacing(controls: " ") }
    return sd_notify(0, (assignments + (text.map { [$0] } ?? [])).joined(separator: "\n")) > 0
  }
}

extension String {
  /// The text with every control character replaced.
  func replacing(controls replacement: String) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar.properties.generalCategory == .control {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
