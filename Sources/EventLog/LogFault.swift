/// A place where a log is not what its contract says, and why.
public struct LogFault: Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The byte at which the line begins, from 0.
  public var offset: Int
  /// What is wrong.
  public var reason: Reason

  /// What can be wrong with a line.
  public enum Reason: Sendable, Hashable {
    /// The last line has no line end.
    case unterminated
    /// The last lines are whole, but the event that closes their transaction is not there.
    case unfinished
    /// The line is not an event; the text says why.
    case malformed(String)
    /// The sequence does not go on by one.
    case sequence(expected: Int, found: Int)
    /// A segment, or several, between the one before and this one are not there.
    case segmentMissing(first: Int, last: Int)
    /// The event is of another log.
    case source(expected: String, found: String)
    /// An event that closes a transaction carries no chain.
    case chainMissing
    /// An event that does not close a transaction carries one.
    case chainUnexpected
    /// An event of the log's own within an article's transaction.
    case logEventInside
    /// The transaction, or one before it, was changed after it was written.
    case chain(expected: String, found: String)
  }

  /// All values; see the properties.
  public init(line: Int, offset: Int, reason: Reason) {
    self.line = line
    self.offset = offset
    self.reason = reason
  }

  /// `line 14 (byte 20480): …`
  public var description: String { "line \(line) (byte \(offset)): \(reason.text)" }
}

extension LogFault.Reason {
  /// The reason in words.
  var text: String {
    switch self {
    case .unterminated: "it has no line end"
    case .unfinished: "the event that closes its transaction is missing"
    case .malformed(let why): why
    case .sequence(let expected, let found): "its sequence is \(found), where \(expected) is due"
    case .segmentMissing(let first, let last):
      "the segment before it is missing, with events \(first) to \(last)"
    case .source(let expected, let found): "it is of log \(found), in log \(expected)"
    case .chainMissing: "it closes a transaction, but carries no chain"
    case .chainUnexpected: "it carries a chain, but closes no transaction"
    case .logEventInside: "an event of the log's own stands within an article's transaction"
    case .chain(let expected, let found):
      "its chain is \(found.prefix(12))…, but the bytes of its transaction give \(expected.prefix(12))…: "
        + "one of the transaction's lines was changed"
    }
  }
}
