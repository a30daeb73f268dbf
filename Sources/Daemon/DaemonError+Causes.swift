import EventLog
import Inbox
import Index

extension DaemonError {
  /// The error that ends a program, with the exit status that fits its cause.
  public init(stopping cause: any Error) {
    switch cause {
    case let error as DaemonError: self = error
    case let error as EventLogError: self.init(error.description, exit: ExitStatus(error))
    case let error as InboxError:
      let missing: Set<InboxError.Code> = [.missing, .notFolder, .configuration]
      self.init(error.description, exit: missing.contains(error.code) ? .configuration : .io)
    case let error as IndexError: self.init(error.description, exit: .io)
    default: self.init("\(cause)", exit: .software)
    }
  }
}

extension DaemonError.ExitStatus {
  init(_ error: EventLogError) {
    switch error {
    case .corrupt, .unreadable, .undecodable, .anotherLog, .ahead, .expired: self = .data
    case .folderMissing, .missing, .notALog: self = .configuration
    case .locked: self = .temporary
    case .full, .syncFailed, .failed: self = .io
    case .closed, .invalidTransaction: self = .software
    }
  }
}
