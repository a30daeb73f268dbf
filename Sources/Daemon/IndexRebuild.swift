import EventLog
import Glibc
import Index

/// `claimctl rebuild`: makes the index anew from the log, without the daemon.
public struct IndexRebuild: Sendable {
  private let log: String
  private let state: StateFolder

  /// - Parameters:
  ///   - log: the event log.
  ///   - state: the folder of the index.
  public init(log: String, state: StateFolder) {
    self.log = log
    self.state = state
  }

  /// Removes the index and applies every durable event of the log to a new one. What is interrupted, the next start of
  /// claimd completes.
  ///
  /// - Parameter progress: called now and then with the sequence reached.
  /// - Returns: the last sequence applied, and what the index holds now.
  /// - Throws: `DaemonError` when claimd is running, or would not be able to write the new index; `EventLogError`,
  ///   `IndexError`.
  public func run(progress: (Int) -> Void = { _ in }) throws -> (sequence: Int, counts: IndexCounts) {
    try state.prepare()
    try requireOwner()
    guard let lock = try FileLock(path: state.lockPath) else {
      throw DaemonError(
        "claimd is running and uses the index in \(state.path). Stop it first (systemctl stop claimd), rebuild, and start "
          + "it again.", exit: .temporary)
    }
    return try withExtendedLifetime(lock) {
      var reader = try EventLogReader(path: log, durable: DurableMark.read(log: log)?.sequence)
      guard let id = reader.log else {
        throw DaemonError("the event log \(log) is empty: there is nothing to rebuild from", exit: .data)
      }
      try SQLiteClaimIndex.remove(path: state.indexPath)
      let index = try SQLiteClaimIndex(path: state.indexPath, log: id, startingAfter: reader.sequence)
      try index.replay(&reader, progress: progress)
      return (reader.sequence, try index.counts())
    }
  }

  /// An index of another user's could not be written by the daemon.
  private func requireOwner() throws(DaemonError) {
    var folder = Glibc.stat()
    guard stat(state.path, &folder) == 0, folder.st_uid != geteuid() else { return }
    let name = getpwuid(folder.st_uid).map { String(cString: $0.pointee.pw_name) } ?? "#\(folder.st_uid)"
    throw DaemonError(
      "the state folder \(state.path) belongs to \(name), and so must the index. Run: sudo -u \(name) claimctl rebuild",
      exit: .usage)
  }
}
