import GRDB

/// What can go wrong with the index.
public enum IndexError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It was made by another version of claimd.
  case otherSchema(path: String, found: Int, expected: Int)
  /// It belongs to another log.
  case otherLog(path: String, found: String, expected: String)
  /// SQLite cannot make sense of it.
  case damaged(path: String, reason: String)
  /// Events are missing between those it holds and those it is given.
  case gap(path: String, expected: Int, found: Int)
  /// There is none.
  case absent(path: String)
  /// No space is left for it; what it lacks of the log is applied when there is some again.
  case full(path: String, action: String)
  /// SQLite failed for a reason that a rebuild does not mend: no permission, a failing disk.
  case failed(path: String, action: String, reason: String)

  /// Whether deleting it and rebuilding it from the log mends it.
  public var needsRebuild: Bool {
    switch self {
    case .otherSchema, .otherLog, .damaged, .gap: return true
    case .absent, .full, .failed: return false
    }
  }

  /// What was tried, on what path, why it failed, and what to do.
  public var description: String {
    switch self {
    case .otherSchema(let path, let found, let expected):
      return
        "the index \(path) has schema \(found), this claimd needs \(expected). Delete it: it is rebuilt from the log."
    case .otherLog(let path, let found, let expected):
      return "the index \(path) belongs to the log \(found), not to \(expected). Delete it: it is rebuilt from the log."
    case .damaged(let path, let reason):
      return "the index \(path) is damaged (\(reason)). Delete it: it is rebuilt from the log."
    case .gap(let path, let expected, let found):
      return "the index \(path) expects event \(expected) next, but was given \(found). Delete it: it is rebuilt from "
        + "the log."
    case .absent(let path):
      return "there is no index at \(path). It is made when claimd runs; check the state folder."
    case .full(let path, let action):
      return "cannot \(action) the index \(path): the disk or a quota is full. Free some space."
    case .failed(let path, let action, let reason):
      return "cannot \(action) the index \(path): \(reason). Check free space and permissions of its folder."
    }
  }

  /// The error for what SQLite or the decoder said.
  static func from(_ error: any Error, path: String, action: String) -> IndexError {
    if let error = error as? IndexError { return error }
    guard let database = error as? DatabaseError else {
      return .damaged(path: path, reason: "\(error)")
    }
    let reason = database.message ?? "SQLite error \(database.extendedResultCode.rawValue)"
    // The file of shared memory is grown before any page is written: a full disk often shows there first.
    if database.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return .full(path: path, action: action) }
    switch database.resultCode {
    case .SQLITE_FULL: return .full(path: path, action: action)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
      return .damaged(path: path, reason: reason)
    default:
      return .failed(path: path, action: action, reason: reason)
    }
  }
}
