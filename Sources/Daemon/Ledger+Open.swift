import EventLog
import Index

extension Ledger {
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
}
