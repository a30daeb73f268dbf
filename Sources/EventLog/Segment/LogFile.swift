import Glibc
import SystemPackage

/// An open log file. Reads give their place, so that many readers may share it.
final class LogFile: Sendable {
  let path: String
  let descriptor: Int32
  /// Whether nothing is written to it any more.
  let isSealed: Bool
  /// Unpacks the file; nil when it stands as it is.
  private let unpacker: ZstdReader?

  /// Takes the descriptor over.
  init(path: String, descriptor: Int32, isSealed: Bool = false) {
    self.path = path
    self.descriptor = descriptor
    self.isSealed = isSealed
    unpacker = isSealed && path.hasSuffix(SegmentName.packed) ? ZstdReader(path: path, descriptor: descriptor) : nil
  }

  deinit {
    // A process being started at this moment still shares the descriptor; closing it here would leave it the lock.
    flock(descriptor, LOCK_UN)
    Glibc.close(descriptor)
  }

  /// Whether it is read by unpacking it: forwards is fast, anything else begins anew.
  var isPacked: Bool { unpacker != nil }

  /// Opens a log for reading.
  static func reading(_ path: String, isSealed: Bool = false) throws(EventLogError) -> LogFile {
    let descriptor = retrying { Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else {
      let cause = Errno(rawValue: errno)
      throw cause == .noSuchFileOrDirectory ? .missing(path: path) : .failed(path: path, action: "open", cause: cause)
    }
    let file = LogFile(path: path, descriptor: descriptor, isSealed: isSealed)
    try file.requireRegular()
    return file
  }

  /// Refuses what is not a regular file.
  func requireRegular() throws(EventLogError) {
    guard try status().st_mode & S_IFMT == S_IFREG else {
      throw .notALog(path: path, reason: "it is not a regular file")
    }
  }

  /// The file's own status, whatever its path leads to by now.
  func status() throws(EventLogError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw error("look at") }
    return status
  }

  /// The bytes it takes on the disk.
  func size() throws(EventLogError) -> Int { Int(try status().st_size) }

  /// Whether the path still leads to this file.
  ///
  /// - Throws: `failed` when that cannot be told: a "no" would have callers look for the other file for ever.
  func isCurrent() throws(EventLogError) -> Bool {
    var named = stat()
    guard stat(path, &named) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return false }
      throw error("look at")
    }
    let own = try status()
    return named.st_ino == own.st_ino && named.st_dev == own.st_dev
  }

  /// Appends up to `count` bytes from `offset` on to `buffer`; returns how many there were, 0 at the end.
  func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(EventLogError) -> Int {
    if let unpacker { return try unpacker.read(at: offset, count: count, into: &buffer) }
    var got = 0
    var cause: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
      got = Self.retrying { pread(descriptor, memory.baseAddress, count, off_t(offset)) }
      cause = errno
      filled = max(0, got)
    }
    guard got >= 0 else { throw .failed(path: path, action: "read", cause: Errno(rawValue: cause)) }
    if buffer.isEmpty { buffer = bytes } else { buffer.append(contentsOf: bytes) }
    return got
  }

  /// Calls again while a signal interrupts.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  /// The error of the call just made.
  func error(_ action: String) -> EventLogError {
    .failed(path: path, action: action, cause: Errno(rawValue: errno))
  }
}
