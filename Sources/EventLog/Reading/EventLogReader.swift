/// Reads a log line by line over all its segments, while it grows and is rotated.
///
/// Only whole transactions are given. `next` returns nil when there is nothing more *now*; called later, it goes on: in
/// the same file, in the segment that follows it, in another log that took its place, from its begin, or behind a tail
/// that the writer cut. No event is given twice and none is left out; when the segment that is due was removed, `next`
/// says so. A value: a copy reads on by itself.
public struct EventLogReader: Sendable {
  /// The log's path.
  public let path: String
  /// Events after this sequence are not given yet; nil: no limit. Visible is not durable: what lies between may still be
  /// taken back when the disk is full.
  public var durable: Int?
  /// The sequence of the last event given, or after which to begin.
  public private(set) var sequence: Int

  private var scanner: TransactionScanner
  /// Whether what was moved away has been read once more: something may have been written between reading and moving.
  private var hasReadOn = false
  /// Lines of the last transaction that were read but not given, last first.
  private var waiting: [LogLine] = []

  /// Begins behind a sequence.
  ///
  /// - Parameters:
  ///   - sequence: 0 begins with the oldest event there is.
  ///   - durable: see the property.
  /// - Throws: `missing`, `notALog`, `failed`; `expired` when the events behind the sequence were removed.
  public init(path: String, after sequence: Int = 0, durable: Int? = nil) throws(EventLogError) {
    let files = try LogFiles(path)
    let start = sequence == 0 ? (files.oldest ?? 1) - 1 : sequence
    try self.init(files, after: start, durable: durable)
  }

  /// Begins with the last `count` events of those that are whole and durable.
  public init(path: String, last count: Int, durable: Int? = nil) throws(EventLogError) {
    let files = try LogFiles(path)
    let last = try files.lastClosed() ?? 0
    let start = max((files.oldest ?? 1) - 1, min(last, durable ?? last) - max(0, count))
    try self.init(files, after: start, durable: durable)
  }

  /// Begins behind a cursor.
  ///
  /// - Throws: also `anotherLog` and `ahead`.
  public init(path: String, from cursor: LogCursor, durable: Int? = nil) throws(EventLogError) {
    let files = try LogFiles(path)
    if let found = try files.log(), !found.elementsEqual(cursor.log.utf8) {
      throw .anotherLog(path: path, expected: cursor.log, found: String(decoding: found, as: UTF8.self))
    }
    let last = try files.lastClosed() ?? 0
    guard cursor.sequence <= last else { throw .ahead(path: path, cursor: cursor.sequence, last: last) }
    try self.init(files, after: cursor.sequence, durable: durable)
  }

  private init(_ files: LogFiles, after sequence: Int, durable: Int?) throws(EventLogError) {
    guard let file = try files.file(holding: sequence + 1) else {
      throw .expired(path: files.path, cursor: sequence, oldest: files.oldest ?? sequence + 1)
    }
    path = files.path
    scanner = try Self.scanner(file, after: sequence, log: nil)
    self.sequence = sequence
    self.durable = durable
  }

  /// The log's uuid; nil while the log is empty.
  public var log: String? { scanner.source.map { String(decoding: $0, as: UTF8.self) } }

  /// The next line; nil when there is none yet.
  ///
  /// - Throws: `corrupt` for a line that is not an event in its place; `expired`; `unreadable`; `failed`.
  public mutating func next() throws(EventLogError) -> LogLine? {
    if waiting.isEmpty, try !fetch() { return nil }
    guard let line = waiting.last, line.sequence <= durable ?? .max else { return nil }
    waiting.removeLast()
    sequence = line.sequence
    return line
  }

  /// The next transaction, or what is left of the one at hand; nil when there is none yet.
  ///
  /// - Throws: as `next`.
  public mutating func nextTransaction() throws(EventLogError) -> [LogLine]? {
    if waiting.isEmpty, try !fetch() { return nil }
    guard let last = waiting.first, last.sequence <= durable ?? .max else { return nil }
    let lines = Array(waiting.reversed())
    waiting = []
    sequence = last.sequence
    return lines
  }

  /// The lines from here on, waiting for more; ends when its task is cancelled.
  ///
  /// - Parameters:
  ///   - interval: how long to wait before looking again.
  ///   - durable: asked at each look; see the property.
  public func following(
    every interval: Duration = .milliseconds(200), durable: @escaping @Sendable () -> Int? = { nil }
  ) -> FollowedLines {
    FollowedLines(reader: self, interval: interval, durable: durable)
  }

  /// Reads the next transaction into `waiting`; false when there is none yet.
  private mutating func fetch() throws(EventLogError) -> Bool {
    while true {
      // An empty file may have become any log since.
      if scanner.source == nil { try locate(scanner.file) }
      switch try scanner.next() {
      case .transaction(let transaction):
        waiting = transaction.lines.reversed().map { LogLine($0, in: scanner.buffer) }
        return true
      case .fault(let fault):
        // The tail may have been cut and written anew since; then the place is another one.
        let place = (scanner.offset, scanner.source)
        try locate(scanner.file)
        if place == (scanner.offset, scanner.source) { throw .corrupt(path: scanner.file.path, fault: fault) }
      case .unfinished(let fault) where scanner.file.isSealed:
        throw .corrupt(path: scanner.file.path, fault: fault)
      case .end, .unfinished:
        if !scanner.file.isSealed, try scanner.file.isCurrent() {
          if try scanner.file.size() >= scanner.offset { return false }
          try locate(scanner.file)
          if try scanner.file.size() <= scanner.offset { return false }
        } else if !scanner.file.isSealed, !hasReadOn {
          hasReadOn = true
        } else {
          guard let file = try following() else { return false }
          try locate(file)
          hasReadOn = false
        }
      }
    }
  }

  /// The file that follows the one that is read to its end; nil while there is none.
  private func following() throws(EventLogError) -> LogFile? {
    let files: LogFiles
    do throws(EventLogError) {
      files = try LogFiles(path)
    } catch .missing {
      return nil
    }
    if let active = files.active, let found = files.first?.log, let log = scanner.source, found != log { return active }
    let next = (scanner.sequence ?? sequence) + 1
    let file = try files.file(holding: next)
    if let file, !file.isSealed || file.path != scanner.file.path { return file }
    // What was read to its end is all there is before the next segment: that is still to come, or does not follow.
    guard let later = files.begin(after: next) else { return nil }
    throw .expired(path: path, cursor: next - 1, oldest: later)
  }

  /// Goes on in `file` behind the last event that was read, or at its begin when it is another log.
  private mutating func locate(_ file: LogFile) throws(EventLogError) {
    scanner = try Self.scanner(file, after: scanner.sequence ?? sequence, log: scanner.source)
  }

  private static func scanner(
    _ file: LogFile, after sequence: Int, log: [UInt8]?
  ) throws(EventLogError) -> TransactionScanner {
    let search = SequenceSearch(file)
    guard let first = try search.first() else { return TransactionScanner(file, after: nil, chunk: chunk) }
    if let log, log != first.log { return TransactionScanner(file, after: nil, source: first.log, chunk: chunk) }
    let before = max(sequence, first.sequence - 1)
    return TransactionScanner(
      file, offset: try search.offset(after: sequence), lines: before - first.sequence + 1, after: before,
      source: first.log, chunk: chunk)
  }

  private static let chunk = 1 << 18
}
