import Glibc

/// An exclusive lock on a file (flock): the kernel releases it when the process ends, however it ends.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, making the file when it is not there; nil when another process holds it.
  ///
  /// - Throws: `DaemonError` when the file cannot be opened or locked.
  init?(path: String) throws(DaemonError) {
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else {
      throw DaemonError(
        "cannot open the lock \(path): \(String(cString: strerror(errno))). Check that claimd may write there.",
        exit: .io)
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(opened)
      if code == EWOULDBLOCK { return nil }
      throw DaemonError("cannot lock \(path): \(String(cString: strerror(code)))", exit: .io)
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Whether another process holds the lock; false when it cannot be told.
  static func isHeld(path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
