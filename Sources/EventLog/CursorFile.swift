import Glibc
import SystemPackage

/// A file that keeps a reader's place in a log: `UUID:SEQUENCE` on one line, always of the same length.
///
/// It is written in place with one call, so that a reader that is killed leaves the place of the last event it had dealt
/// with. Locked while it is open: two readers with one place would each miss what the other read.
public final class CursorFile: Sendable {
  /// Its path.
  public let path: String
  /// The place that it held when it was opened; nil when it was new or empty.
  public let start: LogCursor?
  private let descriptor: Int32

  /// Why a cursor file cannot be used.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another reader has it open.
    case locked(path: String)
    /// It holds something else.
    case notACursor(path: String, found: String)
    /// A system call failed.
    case failed(path: String, action: String, cause: Errno)

    /// What was tried, on what path, why it failed, and what to do.
    public var description: String {
      switch self {
      case .locked(let path):
        return "another reader uses the cursor file \(path). Stop it, or give this one a file of its own."
      case .notACursor(let path, let found):
        return
          "\(path) is not a cursor file: it holds \"\(found)\", where a log's uuid, a colon and a sequence are due. "
          + "Name another file, or remove this one to begin with the oldest event."
      case .failed(let path, let action, let cause):
        return "cannot \(action) the cursor file \(path): \(cause). Check its folder and its permissions."
      }
    }
  }

  /// Opens the file, or makes it.
  public init(path: String) throws(Failure) {
    self.path = path
    let descriptor = LogFile.retrying { open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o644) }
    guard descriptor >= 0 else { throw .failed(path: path, action: "open", cause: Errno(rawValue: errno)) }
    self.descriptor = descriptor
    do throws(Failure) {
      start = try Self.lockAndRead(descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func lockAndRead(_ descriptor: Int32, _ path: String) throws(Failure) -> LogCursor? {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let cause = Errno(rawValue: errno)
      throw cause == .wouldBlock ? .locked(path: path) : .failed(path: path, action: "lock", cause: cause)
    }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = LogFile.retrying { pread(descriptor, &bytes, bytes.count, 0) }
    guard count >= 0 else { throw .failed(path: path, action: "read", cause: Errno(rawValue: errno)) }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    let line = text.last == "\n" ? text.dropLast() : text[...]
    guard !line.isEmpty else { return nil }
    guard let cursor = LogCursor(String(line)) else { throw .notACursor(path: path, found: shown(line)) }
    return cursor
  }

  deinit { close(descriptor) }

  /// Notes that everything up to `cursor` was dealt with.
  public func write(_ cursor: LogCursor) throws(Failure) {
    let line = Array("\(cursor.log):\(LineFormat.padded(cursor.sequence))\n".utf8)
    let count = LogFile.retrying { pwrite(descriptor, line, line.count, 0) }
    guard count == line.count else {
      throw .failed(path: path, action: "write", cause: count < 0 ? Errno(rawValue: errno) : .noSpace)
    }
    // A shorter or longer line that a person had written goes with the first of ours.
    guard ftruncate(descriptor, off_t(line.count)) == 0 else {
      throw .failed(path: path, action: "write", cause: Errno(rawValue: errno))
    }
  }

  private static func shown(_ text: Substring) -> String {
    String(text.prefix(60).map { $0.isASCII && $0 >= " " && $0 != "\"" ? $0 : "?" })
  }
}
