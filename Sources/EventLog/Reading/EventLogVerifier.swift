/// Verifies a log: every line an event in its place and valid JSON, transactions whole, the chain unbroken from segment to
/// segment.
public enum EventLogVerifier {
  /// Reads all of the log, sealed segments included. Changes nothing; the log may be growing meanwhile.
  ///
  /// - Parameter progress: called before each file with its path.
  /// - Throws: `missing`, `notALog`, `failed`; `unreadable` for a segment that cannot be unpacked. What is wrong with the
  ///   log is in the result.
  public static func verify(
    path: String, progress: (String) -> Void = { _ in }
  ) throws(EventLogError) -> LogVerification {
    let files = try LogFiles(path)
    let durable = DurableMark.read(log: path)
    var found = LogVerification(
      path: path, log: nil, segments: 0, bytes: 0, events: 0, transactions: 0, sequence: 0, chain: "")
    var place: LogPlace?
    for number in 0...files.sealed.count {
      let isActive = number == files.sealed.count
      guard let file = isActive ? files.active : try files.open(sealed: files.sealed[number]) else { break }
      progress(file.path)
      let scan = try SegmentScan(file, after: place, durable: durable, inspect: jsonFault)
      found.add(scan, path: file.path)
      if !found.isIntact { break }
      place = scan.transactions > 0 ? scan.place : place
    }
    return found
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
