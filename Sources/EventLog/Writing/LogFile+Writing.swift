import Glibc
import SystemPackage

/// The system calls that change a log file.
extension LogFile {
  /// Opens the log for writing, making an empty one when there is none, and takes its lock.
  static func writing(_ path: String) throws(EventLogError) -> LogFile {
    while true {
      let descriptor = retrying { Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o644) }
      guard descriptor >= 0 else { throw openError(path, Errno(rawValue: errno)) }
      let file = LogFile(path: path, descriptor: descriptor)
      try file.requireRegular()
      guard retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 else {
        if errno == EWOULDBLOCK { throw .locked(path: path) }
        throw file.error("lock")
      }
      // The file may have been moved away or deleted between opening and locking.
      if try file.isCurrent() { return file }
    }
  }

  private static func openError(_ path: String, _ cause: Errno) -> EventLogError {
    switch cause {
    case .noSuchFileOrDirectory, .notDirectory: .folderMissing(path: path)
    case .isDirectory: .notALog(path: path, reason: "it is a folder")
    case .noSpace, .diskQuotaExceeded: .full(path: path, cause: cause)
    default: .failed(path: path, action: "open for writing", cause: cause)
    }
  }

  /// Writes all of `bytes` at the end; returns why not, when not.
  func write(_ bytes: [UInt8]) -> Errno? {
    bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let count = Self.retrying { Glibc.write(descriptor, all.baseAddress! + done, all.count - done) }
        if count < 0 { return Errno(rawValue: errno) }
        // POSIX leaves open that a write takes nothing and says nothing; asking again must not become a spin.
        if count == 0 { return .ioError }
        done += count
      }
      return nil
    }
  }

  /// Cuts the file to `size` bytes; returns why not, when not.
  func truncate(to size: Int) -> Errno? {
    Self.retrying { ftruncate(descriptor, off_t(size)) } == 0 ? nil : Errno(rawValue: errno)
  }

  /// Makes what was written durable; returns why not, when not.
  func sync() -> Errno? {
    Self.retrying { fdatasync(descriptor) } == 0 ? nil : Errno(rawValue: errno)
  }

  /// Makes names in the file's folder durable.
  func syncFolder() throws(EventLogError) {
    // Up to and with the last slash; a bare name stands in the working folder.
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
    let descriptor = Self.retrying { Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw error("open the folder of") }
    defer { Glibc.close(descriptor) }
    guard Self.retrying({ fsync(descriptor) }) == 0 else { throw error("sync the folder of") }
  }
}
