import Changes
import EventLog
import Index
import Synchronization

/// The log and the index that folds it, kept in step: what is in the index is in the log, and what is in the log reaches
/// the index before the next article is compared.
public final class Ledger: Sendable {
  /// The log.
  public let writer: EventLogWriter
  /// The index.
  public let index: SQLiteClaimIndex
  /// What the daemon counts of its work.
  public let metrics = ServiceMetrics()
  private let rotation: RotationPolicy
  /// What becomes durable with the next commit.
  private let staged = Mutex<[LoggedEvent]>([])

  /// So many bytes are made durable, even if more is to become durable with them: a bound for memory.
  private static let mostStaged = 4 << 20

  init(writer: EventLogWriter, index: SQLiteClaimIndex, rotation: RotationPolicy) {
    self.writer = writer
    self.index = index
    self.rotation = rotation
  }

  /// Completes what a crash or a full disk has left undone: the log's own events that are due, and in the index what the
  /// log has and the index has not.
  public func catchUp(progress: (Int) -> Void = { _ in }) throws {
    try writer.commit()
    let applied = try index.appliedSequence
    guard applied < writer.sequence else { return }
    var reader = try EventLogReader(path: writer.path, after: applied)
    try index.replay(&reader, progress: progress)
  }

  /// Runs `body`; the transactions it adds become durable together, with one sync of the log, and then part of the index.
  ///
  /// - Throws: what `body`, the log or the index throws. Then all that was added is taken back; or, when only the index
  ///   failed, it stands in the log and `catchUp` completes it.
  public func together<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try index.together {
        let value = try body()
        try commit()
        return value
      }
    } catch {
      writer.discard()
      staged.withLock { $0 = [] }
      throw error
    }
  }

  /// Within `together`: gives a transaction its place in the log and lets the index know it. Of very much at once a part
  /// becomes durable at once.
  public func add(_ transaction: [ChangeEvent]) throws -> [LoggedEvent] {
    let logged = try writer.stage(transaction)
    staged.withLock { $0 += logged }
    try index.apply(logged)
    if writer.stagedBytes > Self.mostStaged {
      try commit()
      try index.checkpoint()
    }
    return logged
  }

  /// Makes durable what was added, and counts it: what is taken back is no event.
  private func commit() throws {
    let began = ContinuousClock.now
    try writer.commit()
    let durable = staged.withLock { events in
      defer { events = [] }
      return events
    }
    guard !durable.isEmpty else { return }
    metrics.commitTook(.now - began)
    metrics.count(durable)
  }

  /// Seals the log's segment when it is due.
  ///
  /// - Returns: the sealed segment's path; nil when none was due.
  public func rotateIfDue() throws -> String? {
    guard let sealed = try writer.rotate(if: rotation) else { return nil }
    return EventLogWriter.sealedPath(log: writer.path, first: sealed)
  }
}

extension SQLiteClaimIndex {
  /// Applies what a reader gives, in groups: to sync each transaction would make a long replay slow.
  func replay(_ reader: inout EventLogReader, progress: (Int) -> Void = { _ in }) throws {
    var more = true
    while more {
      try together {
        var count = 0
        while count < 500, let lines = try reader.nextTransaction() {
          try apply(try lines.map { line throws in try line.decoded() })
          count += 1
        }
        more = count == 500
      }
      progress(reader.sequence)
    }
  }
}
