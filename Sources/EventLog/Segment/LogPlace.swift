/// A place between two transactions of a log: what everything behind it builds upon.
struct LogPlace {
  /// The last event's sequence; 0 when there is none.
  var sequence = 0
  /// The last transaction's chain.
  var chain = TransactionChain.start
  /// The log's uuid; nil while there is no event.
  var log: [UInt8]?
}
