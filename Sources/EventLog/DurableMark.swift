import Glibc
import Synchronization

/// What is known to be durable, published beside the log as `<log>.durable` for readers and for recovery.
///
/// One line of a fixed length, written anew after each sync of the log and not synced itself: it never says too much,
/// and after a power loss it may say too little.
public final class DurableMark: Sendable {
  private let path: String
  /// -1 while the file could not be made.
  private let descriptor = Mutex<Int32>(-1)

  init(log: String) { path = Self.path(of: log) }

  deinit {
    descriptor.withLock { if $0 >= 0 { close($0) } }
  }

  /// The mark's file for the log at `log`.
  public static func path(of log: String) -> String { log + ".durable" }

  /// What was published for a log; nil when there is nothing that can be understood.
  ///
  /// Readers that find nothing take all whole transactions for durable.
  public static func read(log: String) -> LogCursor? {
    // A line that is being written just now fails its checksum.
    for _ in 0..<3 {
      let descriptor = LogFile.retrying { open(path(of: log), O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = LogFile.retrying { pread(descriptor, &bytes, bytes.count, 0) }
      let parts = bytes.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
      guard parts.count == 2, let cursor = LogCursor(String(decoding: parts[0], as: UTF8.self)) else { continue }
      if line(cursor).elementsEqual(bytes.prefix(count)) { return cursor }
    }
    return nil
  }

  /// Publishes a cursor. Failing is no harm: less is then known to be durable than is.
  func write(_ cursor: LogCursor) {
    let bytes = Self.line(cursor)
    descriptor.withLock { descriptor in
      if descriptor < 0 { descriptor = LogFile.retrying { open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644) } }
      guard descriptor >= 0 else { return }
      _ = LogFile.retrying { pwrite(descriptor, bytes, bytes.count, 0) }
    }
  }

  /// Makes the mark itself durable, at an orderly end.
  func sync() {
    descriptor.withLock { if $0 >= 0 { fdatasync($0) } }
  }

  private static func line(_ cursor: LogCursor) -> [UInt8] {
    let text = Array("\(cursor.log):\(LineFormat.padded(cursor.sequence)) ".utf8)
    return text + TransactionChain.next(after: [], unchained: text).prefix(16) + [UInt8(ascii: "\n")]
  }
}
