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
  private let rotation: RotationPolicy

  /// Opens the log, then the index, and brings the index up to the log.
  ///
  /// An index that is missing, of another schema, of another log, ahead of the log, or damaged is made anew from the log.
  ///
  /// - Parameters:
  ///   - rotation: when the log's segments are sealed.
  ///   - progress: called now and then during a long replay, with the sequence reached.
  /// - Returns: the ledger, and why the index was rebuilt, if it was.
  public static func open(
    log: String, state: StateFolder, rotation: RotationPolicy = RotationPolicy(), progress: (Int) -> Void = { _ in }
  ) throws -> (ledger: Ledger, rebuilt: String?) {
    let writer = try EventLogWriter.open(path: log, version: ClaimdVersion.current)
    let oldest = try EventLogReader(path: log).sequence + 1
    let (index, rebuilt) = try openIndex(at: state.indexPath, of: writer, oldest: oldest)
    let ledger = Ledger(writer: writer, index: index, rotation: rotation)
    try ledger.catchUp(progress: progress)
    return (ledger, rebuilt)
  }

  /// - Parameter oldest: the log's oldest event; later than 1 when segments were removed.
  private static func openIndex(
    at path: String, of writer: EventLogWriter, oldest: Int
  ) throws -> (index: SQLiteClaimIndex, rebuilt: String?) {
    var reason = "the index is ahead of the log"
    do {
      let index = try SQLiteClaimIndex(path: path, log: writer.log, startingAfter: oldest - 1)
      let applied = try index.appliedSequence
      if (oldest - 1...writer.sequence).contains(applied) { return (index, nil) }
      if applied < oldest { reason = "it ends at event \(applied), and the log's oldest one is \(oldest)" }
    } catch {
      // Not `catch where`: Swift 6.3.1's compiler crashes on it with a typed error.
      guard error.needsRebuild else { throw error }
      reason = error.description
    }
    try SQLiteClaimIndex.remove(path: path)
    return (try SQLiteClaimIndex(path: path, log: writer.log, startingAfter: oldest - 1), reason)
  }

  private init(writer: EventLogWriter, index: SQLiteClaimIndex, rotation: RotationPolicy) {
    self.writer = writer
    self.index = index
    self.rotation = rotation
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

  /// Seals the log's segment when it is due.
  ///
  /// - Returns: the sealed segment's path; nil when none was due.
  public func rotateIfDue() throws -> String? {
    guard let sealed = try writer.rotate(if: rotation) else { return nil }
    return EventLogWriter.sealedPath(log: writer.path, first: sealed)
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
