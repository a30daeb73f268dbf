/// Something about the watching that a person should be told once.
public enum InboxNotice: Sendable, Hashable, CustomStringConvertible {
  /// inotify works, at the start or again.
  case watching
  /// The folder is polled from now on.
  case polling(PollingReason)
  /// More happened than the kernel's queue holds; everything is looked at again, nothing is lost.
  case overflow
  /// The folder was renamed, removed or unmounted.
  case gone(path: String, why: String)
  /// The folder, or another one in its place, is there again.
  case back(path: String)

  /// The notice for a person.
  public var description: String {
    switch self {
    case .watching: "the inbox is watched with inotify"
    case .polling(let reason): "the inbox is polled: \(reason)"
    case .overflow: "the inotify queue overflowed; the whole inbox is looked at again"
    case .gone(let path, let why): "the inbox \(path) is gone: \(why); intake goes on when it is back"
    case .back(let path): "the inbox \(path) is back"
    }
  }
}

/// What happened since the last time it was asked for.
public struct InboxNews: Sendable, Hashable {
  /// Paths within the inbox that were renamed into it, with the wall-clock time (nanoseconds since 1970) at which that
  /// was noticed: for `InboxScanner.scan(now:movedIn:)`.
  public var movedIn: [[UInt8]: Int64] = [:]
  /// What to tell, in order.
  public var notices: [InboxNotice] = []
}
