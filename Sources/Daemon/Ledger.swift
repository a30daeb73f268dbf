import Changes
import EventLog
import Index
import Systemd

/// The log and the index that folds it, kept in step: what is in the index is in the log, and what is in the log reaches
/// the index before the next article is compared.
public final class Ledger: Sendable {
  /// The log.
  public let writer: EventLogWriter
  /// The index.
  public let index: SQLiteClaimIndex

  /// Opens the log, then the index, and brings the index up to the log.
  ///
  /// An index that is missing, of another schema, of another log, ahead of the log, or damaged is made anew from the log.
  ///
  /// - Parameter progress: called now and then during a long replay, with the sequence reached.
  /// - Returns: the ledger, and why the index was rebuilt, if it was.
  public static func open(
    log: String, state: StateFolder, progress: (Int) -> Void = { _ in }
  ) throws -> (ledger: Ledger, rebuilt: String?) {
    let writer = try EventLogWriter.open(path: log, version: ClaimdVersion.current)
    let (index, rebuilt) = try openIndex(at: state.indexPath, of: writer)
    let ledger = Ledger(writer: writer, index: index)
    try ledger.catchUp(progress: progress)
    return (ledger, rebuilt)
  }

  private static func openIndex(
    at path: String, of writer: EventLogWriter
  ) throws -> (index: SQLiteClaimIndex, rebuilt: String?) {
    var reason = "the index is ahead of the log"
    do {
      let index = try SQLiteClaimIndex(path: path, log: writer.log)
      if try index.appliedSequence <= writer.sequence { return (index, nil) }
    } catch {
      // Not `catch where`: Swift 6.3.1's compiler crashes on it with a typed error.
      guard error.needsRebuild else { throw error }
      reason = error.description
    }
    try SQLiteClaimIndex.remove(path: path)
    return (try SQLiteClaimIndex(path: path, log: writer.log), reason)
  }

  private init(writer: EventLogWriter, index: SQLiteClaimIndex) {
    self.writer = writer
    self.index = index
  }

  /// Applies to the index what the log has and the index has not: after a crash, or after a failed `commit`.
  public func catchUp(progress: (Int) -> Void = { _ in }) throws {
    let applied = try index.appliedSequence
    guard applied < writer.sequence else { return }
    var reader = try EventLogReader(path: writer.path, after: applied)
    var count = 0
    while let lines = try reader.nextTransaction() {
      var events: [LoggedEvent] = []
      for line in lines { events.append(try line.decoded()) }
      try index.apply(events)
      count += 1
      if count.isMultiple(of: 200) { progress(reader.sequence) }
    }
  }

  /// Makes one transaction durable in the log, then applies it to the index.
  ///
  /// When the second step fails the transaction stands all the same; `catchUp` completes it.
  public func commit(_ transaction: [ChangeEvent]) throws -> [LoggedEvent] {
    let logged = try writer.append(transaction)
    try index.apply(logged)
    return logged
  }
}
