/// How the inbox is being watched.
public enum WatchMode: Sendable, Hashable, CustomStringConvertible {
  /// The kernel wakes us; the regular scan is only a safeguard.
  case inotify
  /// The folder is scanned at short intervals, for this reason.
  case polling(PollingReason)
  /// The folder is not there; it is taken up again as soon as it is back.
  case gone

  /// The mode for a person.
  public var description: String {
    switch self {
    case .inotify: "inotify"
    case .polling(let reason): "polling: \(reason)"
    case .gone: "inbox gone"
    }
  }
}
