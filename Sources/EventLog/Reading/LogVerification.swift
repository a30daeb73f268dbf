/// What verifying a log found.
public struct LogVerification: Sendable, Hashable, CustomStringConvertible {
  /// The log's path.
  public var path: String
  /// The log's uuid; nil when it has no event.
  public var log: String?
  /// How many files it has: the sealed segments, and the one that is written to.
  public var segments: Int
  /// The sequence of the oldest event; 1 unless segments were removed.
  public var first: Int
  /// Bytes of whole transactions before the first fault, over all segments, unpacked.
  public var bytes: Int
  /// Their events.
  public var events: Int
  /// How many they are.
  public var transactions: Int
  /// The last of their sequences; 0 when there is none.
  public var sequence: Int
  /// The last of their chains.
  public var chain: String
  /// The first bad line; nil when all is well.
  public var fault: LogFault?
  /// The file in which it stands.
  public var faultPath: String?
  /// An unfinished transaction at the end, which is no fault: it is being written, or was torn and will be cut at the next
  /// start.
  public var tail: LogFault?

  /// All values; see the properties.
  public init(
    path: String, log: String?, segments: Int = 1, first: Int = 1, bytes: Int, events: Int, transactions: Int,
    sequence: Int, chain: String, fault: LogFault? = nil, faultPath: String? = nil, tail: LogFault? = nil
  ) {
    self.path = path
    self.log = log
    self.segments = segments
    self.first = first
    self.bytes = bytes
    self.events = events
    self.transactions = transactions
    self.sequence = sequence
    self.chain = chain
    self.fault = fault
    self.faultPath = faultPath
    self.tail = tail
  }

  /// Whether all whole transactions are what was written.
  public var isIntact: Bool { fault == nil }

  /// Adds what was found in the next file.
  mutating func add(_ scan: SegmentScan, path file: String) {
    if events == 0, scan.transactions > 0, let begin = scan.first { first = begin.sequence }
    segments += 1
    bytes += scan.end
    events += scan.events
    transactions += scan.transactions
    if scan.transactions > 0 || segments == 1 {
      log = scan.place.log.map { String(decoding: $0, as: UTF8.self) }
      sequence = scan.transactions > 0 ? scan.place.sequence : 0
      chain = String(decoding: scan.place.chain, as: UTF8.self)
    }
    tail = scan.tail
    guard var found = scan.fault else { return }
    if found.offset == 0, events > scan.events, case .sequence(let due, let there) = found.reason, there > due {
      found.reason = .segmentMissing(first: due, last: there - 1)
    }
    (fault, faultPath) = (found, file)
  }

  /// The finding in a sentence or two.
  public var description: String {
    let counted = "\(Self.count(events, "event")) in \(Self.count(transactions, "transaction"))"
    if let fault { return "\(faultPath ?? path) is damaged: \(fault). Before it, \(counted) are intact." }
    let among = segments > 1 ? " and \(Self.count(segments, "segment"))" : ""
    var text = "\(path): \(counted)\(among) intact, up to sequence \(sequence), chain \(chain)."
    if first > 1 { text += " Events 1 to \(first - 1) are not there: their segments were removed." }
    guard let tail else { return text }
    return text + " Behind them stands an unfinished transaction (\(tail)): "
      + "it is being written, or the next start of claimd will cut it."
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
