import FoundationEssentials
import Changes

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
  /// The last event's sequence; 0 when there is none.
  var sequence = 0
  /// The last transaction's chain.
  var chain = TransactionChain.start
  /// The log's uuid; nil while there is no event.
  var log: String?
  /// The version of claimd that last spoke for the log; nil when there is no event or it cannot be told.
  var version: String?
  /// What stands behind the last whole transaction: damage.
  var fault: LogFault?
  /// What stands behind the last whole transaction: a tail that may be cut.
  var tail: LogFault?

  /// Reads all of `file`.
  ///
  /// - Parameter inspect: sees each transaction with the buffer that holds it, and may find a fault of its own.
  init(
    _ file: LogFile, inspect: (RawTransaction, [UInt8]) -> LogFault? = { _, _ in nil }
  ) throws(EventLogError) {
    var scanner = TransactionScanner(file, after: 0)
    var lastOwn: [UInt8]?
    scan: while true {
      switch try scanner.next() {
      case .end: break scan
      case .unfinished(let fault):
        tail = fault
        break scan
      case .fault(let fault):
        try settle(fault, file)
        break scan
      case .transaction(let transaction):
        if let fault = Self.chainFault(transaction, scanner.buffer, after: &chain)
          ?? inspect(transaction, scanner.buffer)
        {
          try settle(fault, file)
          break scan
        }
        end = transaction.end
        events += transaction.lines.count
        transactions += 1
        sequence = transaction.sequence
        if transaction.lines[0].envelope.isLog { lastOwn = Array(scanner.buffer[transaction.lines[0].bytes]) }
      }
    }
    if transactions > 0, let source = scanner.source { log = String(decoding: source, as: UTF8.self) }
    if let lastOwn { version = try? JSONDecoder().decode(OwnLine.self, from: Data(lastOwn)).data.version }
  }

  private mutating func settle(_ fault: LogFault, _ file: LogFile) throws(EventLogError) {
    if try TornTail.isTear(fault, in: file, transactionAt: end) { tail = fault } else { self.fault = fault }
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

  private struct OwnLine: Decodable {
    var data: LogChange
  }
}
