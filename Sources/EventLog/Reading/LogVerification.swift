/// What verifying a log found.
public struct LogVerification: Sendable, Hashable, CustomStringConvertible {
  /// The log's path.
  public var path: String
  /// The log's uuid; nil when it has no event.
  public var log: String?
  /// Bytes of whole transactions before the first fault.
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
  /// An unfinished transaction at the end, which is no fault: it is being written, or was torn and will be cut at the next
  /// start.
  public var tail: LogFault?

  /// All values; see the properties.
  public init(
    path: String, log: String?, bytes: Int, events: Int, transactions: Int, sequence: Int, chain: String,
    fault: LogFault? = nil, tail: LogFault? = nil
  ) {
    self.path = path
    self.log = log
    self.bytes = bytes
    self.events = events
    self.transactions = transactions
    self.sequence = sequence
    self.chain = chain
    self.fault = fault
    self.tail = tail
  }

  /// Whether all whole transactions are what was written.
  public var isIntact: Bool { fault == nil }

  /// The finding in a sentence or two.
  public var description: String {
    let counted =
      "\(events) \(events == 1 ? "event" : "events") in \(transactions) "
      + "\(transactions == 1 ? "transaction" : "transactions")"
    if let fault { return "\(path) is damaged: \(fault). Before it, \(counted) are intact." }
    let whole = "\(path): \(counted) intact, up to sequence \(sequence), chain \(chain)."
    guard let tail else { return whole }
    return whole + " Behind them stands an unfinished transaction (\(tail)): "
      + "it is being written, or the next start of claimd will cut it."
  }
}
