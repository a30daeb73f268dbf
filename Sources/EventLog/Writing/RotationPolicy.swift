/// When a log's segment is sealed and a new one begins.
public struct RotationPolicy: Sendable, Hashable {
  /// The size from which on it is sealed, in bytes; nil: whatever its size.
  public var bytes: Int?
  /// The age of its first event from which on it is sealed; nil: whatever its age.
  public var age: Duration?

  /// All values; see the properties.
  public init(bytes: Int? = nil, age: Duration? = nil) {
    self.bytes = bytes
    self.age = age
  }

  /// Whether a segment is due. One that holds nothing but its opening event never is.
  func isDue(bytes size: Int, events: Int, began: EventTime, now: EventTime) -> Bool {
    guard events > 1 else { return false }
    if let bytes, size >= bytes { return true }
    guard let age else { return false }
    return now.microseconds - began.microseconds >= Int64(age / .microseconds(1))
  }
}
