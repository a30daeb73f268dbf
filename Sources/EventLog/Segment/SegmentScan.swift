import Changes
import FoundationEssentials

/// A log file's state, read from its bytes with the chain verified over all of them.
///
/// This is what start-up checks: every envelope, the sequence, the ends of transactions, and the chain, which covers
/// every byte. JSON is not parsed: the writer hashed what it had encoded, so bytes that give the same hash are as they
/// were.
struct SegmentScan {
  /// The byte behind the last whole transaction.
  var end = 0
  /// Lines up to there.
  var events = 0
  /// Transactions up to there.
  var transactions = 0
  /// The place there.
  var place: LogPlace
  /// The first event's sequence and time; nil while there is none.
  var first: (sequence: Int, time: String)?
  /// The version of claimd that last spoke for the log; nil when there is no event or it cannot be told.
  var version: String?
  /// What stands behind the last whole transaction: damage.
  var fault: LogFault?
  /// What stands behind the last whole transaction: a tail that may be cut.
  var tail: LogFault?

  /// Reads all of `file`.
  ///
  /// - Parameters:
  ///   - place: where it goes on; nil: at the log's begin, or where its first event says that the segment before ended.
  ///   - durable: what is known to have been synced; what lies behind it may be torn in any way.
  ///   - inspect: sees each transaction with the buffer that holds it, and may find a fault of its own.
  init(
    _ file: LogFile, after place: LogPlace? = nil, durable: LogCursor? = nil,
    inspect: (RawTransaction, [UInt8]) -> LogFault? = { _, _ in nil }
  ) throws(EventLogError) {
    self.place = place ?? LogPlace()
    var scanner = TransactionScanner(file, after: place?.sequence, source: place?.log)
    var lastOwn: [UInt8]?
    scan: while true {
      switch try scanner.next() {
      case .end: break scan
      case .unfinished(let fault):
        if file.isSealed { self.fault = fault } else { tail = fault }
        break scan
      case .fault(let fault):
        try settle(fault, file, scanner.source, durable)
        break scan
      case .transaction(let transaction):
        if let fault = start(transaction, scanner.buffer, isKnown: place != nil)
          ?? Self.chainFault(transaction, scanner.buffer, after: &self.place.chain)
          ?? inspect(transaction, scanner.buffer)
        {
          try settle(fault, file, scanner.source, durable)
          break scan
        }
        end = transaction.end
        events += transaction.lines.count
        transactions += 1
        self.place.sequence = transaction.sequence
        if transaction.lines[0].envelope.isLog { lastOwn = Array(scanner.buffer[transaction.lines[0].bytes]) }
      }
    }
    if file.isSealed, transactions == 0, self.fault == nil {
      self.fault = LogFault(line: 1, offset: 0, reason: .malformed("the segment was sealed with events, and is empty"))
    }
    if transactions > 0 { self.place.log = scanner.source }
    if let lastOwn { version = Self.ownEvent(lastOwn)?.version }
  }

  /// Notes the first event, and takes up the chain of the segment before, which is not at hand, from it.
  private mutating func start(_ transaction: RawTransaction, _ buffer: [UInt8], isKnown: Bool) -> LogFault? {
    guard first == nil else { return nil }
    let line = transaction.lines[0]
    let sequence = line.envelope.sequence
    let bytes = buffer[line.bytes]
    let time = bytes.dropFirst(line.envelope.time.lowerBound).prefix(line.envelope.time.count)
    first = (sequence, String(decoding: time, as: UTF8.self))
    if isKnown || sequence == 1 { return nil }
    guard line.envelope.isLog, let chain = Self.ownEvent(Array(bytes))?.previousChain else {
      return LogFault(line: 1, offset: 0, reason: .sequence(expected: 1, found: sequence))
    }
    place.chain = Array(chain.utf8)
    return nil
  }

  private mutating func settle(
    _ fault: LogFault, _ file: LogFile, _ log: [UInt8]?, _ durable: LogCursor?
  ) throws(EventLogError) {
    let isBehindAllDurable = durable.map { $0.sequence <= place.sequence && log == Array($0.log.utf8) } ?? false
    let isTear = isBehindAllDurable ? true : try TornTail.isTear(fault, in: file, from: end)
    if isTear, !file.isSealed { tail = fault } else { self.fault = fault }
  }

  private static func chainFault(
    _ transaction: RawTransaction, _ buffer: [UInt8], after chain: inout [UInt8]
  ) -> LogFault? {
    let line = transaction.lines[transaction.lines.count - 1]
    guard let digits = line.envelope.chain else { return nil }
    let found = buffer[line.bytes.lowerBound + digits.lowerBound..<line.bytes.lowerBound + digits.upperBound]
    let due = TransactionChain.next(after: chain, chained: buffer[transaction.bytes])
    guard found.elementsEqual(due) else {
      return LogFault(
        line: transaction.line + transaction.lines.count - 1,
        offset: transaction.offset + line.bytes.lowerBound - transaction.bytes.lowerBound,
        reason: .chain(
          expected: String(decoding: due, as: UTF8.self), found: String(decoding: found, as: UTF8.self)))
    }
    chain = due
    return nil
  }

  private static func ownEvent(_ line: [UInt8]) -> LogChange? {
    try? JSONDecoder().decode(OwnLine.self, from: Data(line)).data
  }

  private struct OwnLine: Decodable {
    var data: LogChange
  }
}
