/// An event with its place in the log.
public struct LoggedEvent: Sendable, Hashable {
  /// Its number, contiguous from 1 over all segments.
  public var sequence: Int
  /// When it was made: RFC 3339, UTC, microseconds.
  public var time: String
  /// The event.
  public var event: ChangeEvent

  /// All values; see the properties.
  public init(sequence: Int, time: String, event: ChangeEvent) {
    self.sequence = sequence
    self.time = time
    self.event = event
  }
}
