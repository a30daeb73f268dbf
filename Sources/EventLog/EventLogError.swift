import SystemPackage

/// Why the event log could not be opened, written or read.
public enum EventLogError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder that is to hold the log is not there.
  case folderMissing(path: String)
  /// There is no log to read.
  case missing(path: String)
  /// What is there is not a log file, or not one of events.
  case notALog(path: String, reason: String)
  /// Another writer holds the log's lock.
  case locked(path: String)
  /// A line before the end is not what was written. Nothing was changed.
  case corrupt(path: String, fault: LogFault)
  /// No space is left (ENOSPC, EDQUOT, EFBIG). The log ends as before the call; the same writer can try again.
  case full(path: String, cause: Errno)
  /// What was written did not become durable. The writer is dead: the system reports such an error only once.
  case syncFailed(path: String, cause: Errno)
  /// Another system call failed; `action` says what was tried ("read", "lock"). A writer whose append fails so is dead.
  case failed(path: String, action: String, cause: Errno)
  /// The writer was closed, or died of an earlier error.
  case closed(path: String, reason: String)
  /// A packed segment cannot be unpacked.
  case unreadable(path: String, reason: String)
  /// The events handed in are not a transaction.
  case invalidTransaction(reason: String)
  /// A line's bytes are whole, but its event is not one that this version knows.
  case undecodable(sequence: Int, reason: String)
  /// A cursor of another log.
  case anotherLog(path: String, expected: String, found: String)
  /// A cursor that points behind the log's end.
  case ahead(path: String, cursor: Int, last: Int)
  /// The events behind a cursor are not there any more: their segments were removed.
  case expired(path: String, cursor: Int, oldest: Int)

  /// What was tried, on what path, why it failed, and what to do.
  public var description: String {
    switch self {
    case .folderMissing(let path):
      return "cannot open the event log \(path): its folder does not exist. Create the folder, or name another log."
    case .missing(let path):
      return "there is no event log at \(path). Start claimd once, or name the log it writes."
    case .notALog(let path, let reason):
      return "cannot use \(path) as the event log: \(reason). Name another path."
    case .locked(let path):
      return "cannot open the event log \(path) for writing: another process is writing it. "
        + "Stop the other claimd, or give this one a log of its own."
    case .corrupt(let path, let fault):
      return "the event log \(path) is damaged: \(fault). Nothing was changed. "
        + "Restore the file from a backup, or move it away to begin a new log."
    case .full(let path, let cause):
      return "cannot append to the event log \(path): \(cause). Nothing of it was written; free some space."
    case .syncFailed(let path, let cause):
      return "cannot make the event log \(path) durable: \(cause). "
        + "Restart claimd when the disk is sound; what was not durable is derived again."
    case .failed(let path, let action, let cause):
      return "cannot \(action) the event log \(path): \(cause)."
    case .closed(let path, let reason):
      return "the event log \(path) is closed: \(reason). Open it again."
    case .unreadable(let path, let reason):
      return "cannot read the segment \(path): \(reason). Restore the file from a backup."
    case .invalidTransaction(let reason):
      return "these events are not a transaction: \(reason)."
    case .undecodable(let sequence, let reason):
      return "cannot decode event \(sequence) of the log: \(reason). A newer claimd may have written it."
    case .anotherLog(let path, let expected, let found):
      return "the cursor is of log \(expected), but \(path) is log \(found). Start without a cursor."
    case .ahead(let path, let cursor, let last):
      return "the cursor stands at \(cursor), but \(path) ends at \(last). Start without a cursor."
    case .expired(let path, let cursor, let oldest):
      return "events \(cursor + 1) to \(oldest - 1) of \(path) are not there any more: their segments were removed. "
        + "The oldest after them is \(oldest); begin after \(oldest - 1) to go on without them."
    }
  }
}
