/// What reading a file came to.
public enum ReadOutcome: Sendable, Hashable {
  /// Its whole content, unchanged from beginning to end of the reading.
  case contents(FileBytes)
  /// It is larger than the cap; nothing was read. `InboxReader.readChunks` gives its content piece by piece.
  case oversize
  /// It cannot be read now.
  case waiting(WaitingReason)
  /// It is not there any more.
  case gone
}

/// What reading a file piece by piece came to.
public enum ChunksOutcome: Sendable, Hashable {
  /// Every byte was handed over, and the file did not change meanwhile.
  case complete
  /// It cannot be read now; what was handed over is void.
  case waiting(WaitingReason)
  /// It is not there any more; what was handed over is void.
  case gone
}

/// A file's content as one moment saw it.
public struct FileBytes: Sendable, Hashable {
  /// The content.
  public let bytes: [UInt8]
  /// Bytes.
  public let size: Int64
  /// Modification time, nanoseconds since 1970.
  public let modified: Int64
}
