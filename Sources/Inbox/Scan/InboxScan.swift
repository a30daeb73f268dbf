/// What one look at the inbox found.
public struct InboxScan: Sendable, Hashable {
  /// Files to take in now, in intake order: modification time, then the path's bytes.
  public var ready: [InboxFile] = []
  /// Files to take in later, by path.
  public var waiting: [WaitingFile] = []
  /// How many names are left alone (hidden and temporary ones).
  public var ignored = 0
  /// How many files were marked done and have not changed since.
  public var kept = 0

  /// The earliest moment at which another scan makes sense by itself; nil when none does.
  public var retryAfter: Duration? { waiting.compactMap(\.retryAfter).min() }
}
