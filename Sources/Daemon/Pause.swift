import EventLog
import Inbox
import Index
import SystemPackage

/// Why intake stands still though the daemon is well: something that waiting may cure.
struct Pause: Sendable, Hashable {
  /// In words, for STATUS and the journal.
  let reason: String
  /// What is the matter, with path and remedy.
  let detail: String

  /// Every reason there is.
  static let reasons = ["disk full", "inbox gone", "out of file descriptors", "out of memory"]

  /// The pause that `error` calls for; nil when waiting does not help.
  init?(_ error: any Error) {
    guard let reason = Self.reason(error) else { return nil }
    self.reason = reason
    detail = "\(error)"
  }

  /// Whether it ends when there is space.
  var isForSpace: Bool { reason == Self.full }

  private static let full = "disk full"

  private static func reason(_ error: any Error) -> String? {
    switch error {
    case EventLogError.full, IndexError.full: return full
    case EventLogError.failed(_, _, .tooManyOpenFiles), EventLogError.failed(_, _, .tooManyOpenFilesInSystem):
      return "out of file descriptors"
    case EventLogError.failed(_, _, .noMemory): return "out of memory"
    case let error as InboxError where error.isTransient:
      switch error.code {
      case .missing: return "inbox gone"
      case .descriptors: return "out of file descriptors"
      case .memory: return "out of memory"
      case .noSpace: return full
      default: return "the disk fails"
      }
    default: return nil
    }
  }

  /// How long to wait before the `attempt`th retry (from 1): doubling from one second to thirty.
  static func delay(attempt: Int) -> Duration { .seconds(min(30, 1 << min(attempt - 1, 5))) }
}
