/// A place in a log: everything up to and with one event has been read.
public struct LogCursor: Sendable, Hashable, LosslessStringConvertible {
  /// The log's uuid, lower case.
  public var log: String
  /// The sequence of the last event that has been read; 0: none.
  public var sequence: Int

  /// All values; see the properties.
  public init(log: String, sequence: Int) {
    self.log = log
    self.sequence = sequence
  }

  /// From `UUID:SEQUENCE`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, LineFormat.isUUID(parts[0].utf8), parts[1].utf8.allSatisfy(LineFormat.isDigit),
      let sequence = Int(parts[1])
    else { return nil }
    self.init(log: parts[0].lowercased(), sequence: sequence)
  }

  /// `UUID:SEQUENCE`.
  public var description: String { "\(log):\(sequence)" }
}
