import Changes
import FoundationEssentials
import Synchronization
import SystemPackage

/// The one writer of a log: writes whole transactions and makes them durable.
///
/// Transactions are staged, then committed together with one write and one sync; `append` does both. `open` leaves the log
/// whole, and `commit` either returns with all that was staged durable or leaves the log as it was. An error of `commit`
/// other than `full` ends the writer: the state of the file is then unknown, and only a new `open`, which reads it again,
/// can tell. Calls block; they may come from any thread, and are done one by one.
public final class EventLogWriter: Sendable {
  /// The log's path.
  public let path: String
  /// What opening found and did.
  public let recovery: LogRecovery
  /// The log's uuid, lower case.
  public let log: String

  let version: String
  let now: @Sendable () -> EventTime
  let state: Mutex<State>
  private let mark: DurableMark

  struct State {
    /// nil when closed or dead.
    var file: LogFile?
    var whyClosed = "it was closed by its owner"
    /// The bytes of the segment that are durable.
    var size: Int
    var sequence: Int
    var chain: [UInt8]
    /// The segment's first event, and when it was made.
    var first: Int
    var began: EventTime
    /// Transactions that go to the log with the next commit.
    var staged: TransactionBytes
    /// The log's own events that go before them: with a full disk `open` cannot write them.
    var pending: [ChangeEvent]
  }

  /// Opens a log, or makes a new one, and brings it in order.
  ///
  /// Takes the log's lock. Verifies every envelope, the sequence and the chain of the segment that is written to. Cuts a
  /// torn tail to the last whole transaction, keeping its bytes in `<path>.torn-<sequence>`, and appends `log.repaired`.
  /// Makes durable what stands: a writer that was killed may not have come to it. A new log gets a random uuid and begins
  /// with `log.opened`, which is also appended when another version of claimd takes the log over. Where only sealed
  /// segments are left, a new one goes on behind the last of them.
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
    let found = try LogOpening(file: file, path: path, version: version)
    if let cause = file.sync() { throw .syncFailed(path: path, cause: cause) }
    try file.syncFolder()
    let log = found.log ?? UUID().uuidString.lowercased()
    let writer = EventLogWriter(
      path: path, recovery: found.recovery, log: log, version: version, now: now,
      state: State(
        file: file, size: found.size, sequence: found.place.sequence, chain: found.place.chain,
        first: found.first ?? found.place.sequence + 1, began: found.began ?? now(),
        staged: TransactionBytes(log: log, sequence: found.place.sequence, chain: found.place.chain),
        pending: found.pending))
    do throws(EventLogError) {
      try writer.commit()
    } catch .full {
      // They stay pending; the caller learns of the full disk when it has something to append.
    }
    return writer
  }

  private init(
    path: String, recovery: LogRecovery, log: String, version: String, now: @escaping @Sendable () -> EventTime,
    state: sending State
  ) {
    self.path = path
    self.recovery = recovery
    self.log = log
    self.version = version
    self.now = now
    self.state = Mutex(state)
    mark = DurableMark(log: path)
  }

  /// The last durable event's sequence; 0 when there is none.
  public var sequence: Int { state.withLock { $0.sequence } }
  /// The last durable transaction's chain, 64 hexadecimal digits.
  public var chain: String { state.withLock { String(decoding: $0.chain, as: UTF8.self) } }
  /// The place behind the last durable event.
  public var cursor: LogCursor { LogCursor(log: log, sequence: sequence) }
  /// The length in bytes of what is durable in the segment that is written to.
  public var size: Int { state.withLock { $0.size } }
  /// The bytes that are staged.
  public var stagedBytes: Int { state.withLock { $0.staged.bytes.count } }

  /// Appends one transaction and makes it durable.
  ///
  /// - Parameter transaction: an article's claim events and then its own event; or one event of the log's own.
  /// - Returns: the events with their sequence and time.
  /// - Throws: as `stage` and `commit`; the log is then as before.
  public func append(_ transaction: [ChangeEvent]) throws(EventLogError) -> [LoggedEvent] {
    try append([transaction])[0]
  }

  /// Appends several transactions with one write and one sync: all of them, or none.
  ///
  /// - Throws: as for one.
  public func append(_ transactions: [[ChangeEvent]]) throws(EventLogError) -> [[LoggedEvent]] {
    do throws(EventLogError) {
      var logged: [[LoggedEvent]] = []
      for transaction in transactions { logged.append(try stage(transaction)) }
      try commit()
      return logged
    } catch {
      discard()
      throw error
    }
  }

  /// Gives a transaction its place behind all others. It is not written yet.
  ///
  /// - Returns: the events with their sequence and time.
  /// - Throws: `invalidTransaction`: what was staged before is as it was; `closed`.
  public func stage(_ transaction: [ChangeEvent]) throws(EventLogError) -> [LoggedEvent] {
    let result = state.withLock { state in
      Result { () throws(EventLogError) in
        guard state.file != nil else { throw .closed(path: path, reason: state.whyClosed) }
        try stagePending(&state)
        return try state.staged.append(transaction, time: now())
      }
    }
    return try result.get()
  }

  /// Writes what is staged and makes it durable, all of it with one write and one sync.
  ///
  /// - Throws: `full`: the log is as before and nothing is staged any more, try again later with this writer;
  ///   `syncFailed`, `failed`, `closed`: the writer is dead.
  public func commit() throws(EventLogError) {
    let result = state.withLock { state in
      Result { () throws(EventLogError) in
        try stagePending(&state)
        try write(&state)
      }
    }
    try result.get()
  }

  /// Takes back what is staged.
  public func discard() {
    state.withLock { state in unstage(&state) }
  }

  /// Closes the log and gives its lock back.
  public func close() {
    mark.sync()
    state.withLock { $0.file = nil }
  }

  /// The log's own events go first; they stay pending until they are durable.
  private func stagePending(_ state: inout State) throws(EventLogError) {
    guard state.staged.bytes.isEmpty else { return }
    for event in state.pending { _ = try state.staged.append([event], time: now()) }
  }

  private func unstage(_ state: inout State) {
    state.staged = TransactionBytes(log: log, sequence: state.sequence, chain: state.chain)
  }

  private func write(_ state: inout State) throws(EventLogError) {
    guard let file = state.file else { throw .closed(path: path, reason: state.whyClosed) }
    let batch = state.staged
    unstage(&state)
    guard !batch.bytes.isEmpty else { return mark.write(LogCursor(log: log, sequence: state.sequence)) }
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
    state.pending = []
    settle(batch, at: state.size + batch.bytes.count, &state)
  }

  /// Notes that everything up to the end of `batch` is durable, in a segment of `size` bytes.
  func settle(_ batch: TransactionBytes, at size: Int, _ state: inout State) {
    state.size = size
    state.sequence = batch.sequence
    state.chain = batch.chain
    unstage(&state)
    mark.write(LogCursor(log: log, sequence: batch.sequence))
  }

  func die(_ error: EventLogError, _ state: inout State) -> EventLogError {
    state.file = nil
    state.whyClosed = "it failed earlier: \(error)"
    return error
  }
}
