import EventLog
import Inbox
import Index

/// Why intake stands still though the daemon is well: something that waiting may cure.
struct Pause: Sendable, Hashable {
  /// In words, for STATUS and the journal.
  let reason: String
  /// What is the matter, with path and remedy.
  let detail: String

  /// The pause that `error` calls for; nil when waiting does not help.
  init?(_ error: any Error) {
    switch error {
    case EventLogError.full, IndexError.full:
      reason = "disk full"
      detail = "\(error)"
    case let error as InboxError where error.isTransient:
      switch error.code {
      case .missing: reason = "inbox gone"
      case .descriptors: reason = "out of file descriptors"
      case .memory: reason = "out of memory"
      default: reason = "disk full"
      }
      detail = error.description
    default: return nil
    }
  }

  /// How long to wait before the `attempt`th retry (from 1): doubling from one second to thirty.
  static func delay(attempt: Int) -> Duration { .seconds(min(30, 1 << min(attempt - 1, 5))) }
}
