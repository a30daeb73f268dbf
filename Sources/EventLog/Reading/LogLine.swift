import Changes

/// One line of a log, as it stands there.
public struct LogLine: Sendable, Hashable {
  /// The log's uuid.
  public let log: String
  /// The event's sequence.
  public let sequence: Int
  /// When the event was made: RFC 3339, UTC, microseconds.
  public let time: String
  /// The event's type as written; a newer claimd may have types that `EventType` lacks.
  public let type: String
  /// The chain, on the event that closes a transaction.
  public let chain: String?
  /// The line byte for byte, without its line end.
  public let bytes: [UInt8]

  /// Whether it is the last of its transaction.
  public var closesTransaction: Bool { chain != nil }
  /// The place behind it.
  public var cursor: LogCursor { LogCursor(log: log, sequence: sequence) }

  /// The event. Members that this version does not know are passed over.
  ///
  /// - Throws: `undecodable` for a type that this version does not know, or data that does not fit the type.
  public func decoded() throws(EventLogError) -> LoggedEvent {
    do {
      return try EventDecoder.decode(bytes)
    } catch {
      throw .undecodable(sequence: sequence, reason: EventDecoder.reason(error))
    }
  }

  init(_ line: RawLine, in buffer: [UInt8]) {
    func text(_ range: Range<Int>) -> String {
      let start = line.bytes.lowerBound
      return String(decoding: buffer[start + range.lowerBound..<start + range.upperBound], as: UTF8.self)
    }
    log = text(line.envelope.source)
    sequence = line.envelope.sequence
    time = text(line.envelope.time)
    type = text(line.envelope.type)
    chain = line.envelope.chain.map(text)
    bytes = Array(buffer[line.bytes])
  }
}
