/// Verifies a log: every line an event in its place and valid JSON, transactions whole, the chain unbroken.
public enum EventLogVerifier {
  /// Reads all of the log. Changes nothing; the log may be growing meanwhile.
  ///
  /// - Throws: `missing`, `notALog`, `failed`. What is wrong with the log is in the result.
  public static func verify(path: String) throws(EventLogError) -> LogVerification {
    let scan = try SegmentScan(try LogFile.reading(path), inspect: jsonFault)
    return LogVerification(
      path: path, log: scan.log, bytes: scan.end, events: scan.events, transactions: scan.transactions,
      sequence: scan.sequence, chain: String(decoding: scan.chain, as: UTF8.self), fault: scan.fault, tail: scan.tail)
  }

  /// The first line of a transaction that is not JSON.
  private static func jsonFault(_ transaction: RawTransaction, _ buffer: [UInt8]) -> LogFault? {
    for (index, line) in transaction.lines.enumerated() {
      if let problem = JSONGrammar.problem(in: buffer.span.extracting(line.bytes)) {
        let offset = transaction.offset + line.bytes.lowerBound - transaction.bytes.lowerBound
        return LogFault(line: transaction.line + index, offset: offset, reason: .malformed(problem))
      }
    }
    return nil
  }
}
