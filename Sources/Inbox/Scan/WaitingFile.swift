/// A file that cannot be taken in now, and why.
public struct WaitingFile: Sendable, Hashable {
  /// The path within the inbox.
  public let path: [UInt8]
  /// Why it waits.
  public let reason: WaitingReason
  /// After how long looking again makes sense; nil where only a change of the file or its rights helps.
  public let retryAfter: Duration?

  /// All values; see the properties.
  public init(path: [UInt8], reason: WaitingReason, retryAfter: Duration? = nil) {
    (self.path, self.reason, self.retryAfter) = (path, reason, retryAfter)
  }
}
