import Changes
import FoundationEssentials
import Synchronization
import SystemPackage

/// The one writer of a log: appends whole transactions and makes them durable.
///
/// `open` leaves the log whole, and `append` either returns with its transactions durable or leaves the log as it was.
/// An error other than `full` and `invalidTransaction` ends the writer: the state of the file is then unknown, and only
/// a new `open`, which reads it again, can tell. Calls block; they may come from any thread, and are done one by one.
public final class EventLogWriter: Sendable {
  /// The log's path.
  public let path: String
  /// What opening found and did.
  public let recovery: LogRecovery
  /// The log's uuid, lower case.
  public let log: String

  private let now: @Sendable () -> EventTime
  private let state: Mutex<State>

  private struct State {
    /// nil when closed or dead.
    var file: LogFile?
    var whyClosed = "it was closed by its owner"
    var size: Int
    var sequence: Int
    var chain: [UInt8]
    /// The log's own events that go before the next append: with a full disk `open` cannot write them.
    var pending: [ChangeEvent]
  }

  /// Opens a log, or makes a new one, and brings it in order.
  ///
  /// Takes the log's lock. Verifies every envelope, the sequence and the chain. Cuts a torn tail to the last whole
  /// transaction, keeping its bytes in `<path>.torn-<sequence>`, and appends `log.repaired`. Makes durable what stands: a
  /// writer that was killed may not have come to it. A new log gets a random uuid and begins with `log.opened`, which is
  /// also appended when another version of claimd takes the log over.
  ///
  /// - Parameters:
  ///   - path: the log; its folder must exist.
  ///   - version: claimd's version, for the log's own events.
  ///   - now: the clock.
  /// - Throws: `folderMissing`, `notALog`, `locked`, `corrupt`, `full` (the torn tail cannot be saved), `syncFailed`,
  ///   `failed`. The log's committed bytes are never changed.
  public static func open(
    path: String, version: String, now: @escaping @Sendable () -> EventTime = { .now() }
  ) throws(EventLogError) -> EventLogWriter {
    let file = try LogFile.writing(path)
    let scan = try SegmentScan(file)
    if let fault = scan.fault { throw .corrupt(path: path, fault: fault) }
    var recovery = LogRecovery(
      created: scan.transactions == 0, bytes: scan.end, events: scan.events, transactions: scan.transactions)
    var pending: [ChangeEvent] = []
    if scan.transactions == 0 { pending.append(OwnEvents.opened(version: version)) }
    if let tail = scan.tail {
      let cut = try TailCut.cut(file, from: scan.end, sequence: scan.sequence + 1)
      let repair = LogRecovery.Repair(cutBytes: cut.count, savedAs: cut.savedAs, fault: tail)
      recovery.repair = repair
      let name = cut.savedAs.split(separator: "/").last.map(String.init) ?? cut.savedAs
      pending.append(OwnEvents.repaired(version: version, repair: repair, savedName: name))
    }
    if let old = scan.version, old != version { pending.append(OwnEvents.takenOver(version: version, from: old)) }
    if let cause = file.sync() { throw .syncFailed(path: path, cause: cause) }
    try file.syncFolder()
    let writer = EventLogWriter(
      path: path, recovery: recovery, log: scan.log ?? UUID().uuidString.lowercased(), now: now,
      state: State(file: file, size: scan.end, sequence: scan.sequence, chain: scan.chain, pending: pending))
    do throws(EventLogError) {
      _ = try writer.append([[ChangeEvent]]())
    } catch .full {
      // They stay pending; the caller learns of the full disk when it has something to append.
    }
    return writer
  }

  private init(
    path: String, recovery: LogRecovery, log: String, now: @escaping @Sendable () -> EventTime, state: sending State
  ) {
    self.path = path
    self.recovery = recovery
    self.log = log
    self.now = now
    self.state = Mutex(state)
  }

  /// The last durable event's sequence; 0 when there is none.
  public var sequence: Int { state.withLock { $0.sequence } }
  /// The last durable transaction's chain, 64 hexadecimal digits.
  public var chain: String { state.withLock { String(decoding: $0.chain, as: UTF8.self) } }
  /// The place behind the last durable event.
  public var cursor: LogCursor { LogCursor(log: log, sequence: sequence) }
  /// The durable log's length in bytes.
  public var size: Int { state.withLock { $0.size } }

  /// Appends one transaction and makes it durable.
  ///
  /// - Parameter transaction: an article's claim events and then its own event; or one event of the log's own.
  /// - Returns: the events with their sequence and time.
  /// - Throws: `full`: the log is as before, try again later with this writer; `invalidTransaction`: likewise, nothing
  ///   was written; `syncFailed`, `failed`, `closed`: the writer is dead.
  public func append(_ transaction: [ChangeEvent]) throws(EventLogError) -> [LoggedEvent] {
    try append([transaction])[0]
  }

  /// Appends several transactions with one write and one sync: all of them, or none.
  ///
  /// - Throws: as for one.
  public func append(_ transactions: [[ChangeEvent]]) throws(EventLogError) -> [[LoggedEvent]] {
    let result = state.withLock { state in
      Result { () throws(EventLogError) in try write(transactions, &state) }
    }
    return try result.get()
  }

  /// Closes the log and gives its lock back.
  public func close() {
    state.withLock { $0.file = nil }
  }

  private func write(_ transactions: [[ChangeEvent]], _ state: inout State) throws(EventLogError) -> [[LoggedEvent]] {
    guard let file = state.file else { throw .closed(path: path, reason: state.whyClosed) }
    var batch = TransactionBytes(log: log, sequence: state.sequence, chain: state.chain)
    for event in state.pending { _ = try batch.append([event], time: now()) }
    var logged: [[LoggedEvent]] = []
    for transaction in transactions { logged.append(try batch.append(transaction, time: now())) }
    if batch.bytes.isEmpty { return logged }
    if let cause = file.write(batch.bytes) {
      if let worse = file.truncate(to: state.size) {
        throw die(.failed(path: path, action: "cut", cause: worse), &state)
      }
      if cause.isFull { throw .full(path: path, cause: cause) }
      throw die(.failed(path: path, action: "append to", cause: cause), &state)
    }
    if let cause = file.sync() {
      // The pages may be gone while the cache still shows them: the next start must not take them for durable.
      _ = file.truncate(to: state.size)
      throw die(.syncFailed(path: path, cause: cause), &state)
    }
    state.size += batch.bytes.count
    state.sequence = batch.sequence
    state.chain = batch.chain
    state.pending = []
    return logged
  }

  private func die(_ error: EventLogError, _ state: inout State) -> EventLogError {
    state.file = nil
    state.whyClosed = "it failed earlier: \(error)"
    return error
  }
}
