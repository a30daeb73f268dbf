import Glibc
import SystemPackage

/// Puts a new file in the log's place and gives the old one its sealed name.
///
/// The new file is whole, durable and locked before it takes the place, so that the log's path never leads to nothing, to
/// half a segment, or to a file that another writer could lock. A crash in between leaves the old file in the log's
/// place, perhaps with the sealed name as a second one, and a useless new file: `undo` removes both at the next start.
struct SegmentSwitch {
  let path: String

  private var freshPath: String { path + ".new" }

  /// - Parameters:
  ///   - file: the log's file.
  ///   - bytes: the first transaction of the new one.
  ///   - sealed: the name that the old one gets.
  /// - Returns: the new file in the log's place.
  /// - Throws: `full`, `failed`; the log is then as it was.
  func run(from file: LogFile, to sealed: String, beginning bytes: [UInt8]) throws(EventLogError) -> LogFile {
    guard try file.isCurrent() else { throw failure(.noSuchFileOrDirectory) }
    let fresh = try prepare(like: file, bytes)
    do throws(EventLogError) {
      try seal(file, sealed)
      // Both names must survive a power loss before the log's path leads away from the old file.
      try file.syncFolder()
      guard rename(freshPath, path) == 0 else { throw failure(.init(rawValue: errno)) }
    } catch {
      unlink(freshPath)
      try? undo(sealed, of: file)
      throw error
    }
    return fresh
  }

  /// Removes what an interrupted switch has left behind.
  func undo(_ sealed: String, of file: LogFile) throws(EventLogError) {
    unlink(freshPath)
    var named = stat()
    guard stat(sealed, &named) == 0 else { return }
    let own = try file.status()
    guard named.st_ino == own.st_ino, named.st_dev == own.st_dev else { return }
    if try file.isCurrent() { unlink(sealed) } else { rename(sealed, path) }
  }

  private func prepare(like file: LogFile, _ bytes: [UInt8]) throws(EventLogError) -> LogFile {
    unlink(freshPath)
    let flags = O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = LogFile.retrying { open(freshPath, flags, 0o644) }
    guard descriptor >= 0 else { throw failure(.init(rawValue: errno)) }
    let fresh = LogFile(path: path, descriptor: descriptor)
    flock(descriptor, LOCK_EX | LOCK_NB)
    // Who could read the old segment can read the new one.
    if let status = try? file.status() { fchmod(descriptor, status.st_mode & 0o7777) }
    if let cause = fresh.write(bytes) ?? fresh.sync() {
      unlink(freshPath)
      throw failure(cause)
    }
    return fresh
  }

  private func seal(_ file: LogFile, _ sealed: String) throws(EventLogError) {
    if link(path, sealed) == 0 { return }
    switch errno {
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
      // A file system without hard links: for a moment the log's path leads to nothing.
      guard access(sealed, F_OK) != 0 else { throw failure(.fileExists) }
      guard rename(path, sealed) == 0 else { throw failure(.init(rawValue: errno)) }
    default: throw failure(.init(rawValue: errno))
    }
  }

  private func failure(_ cause: Errno) -> EventLogError {
    cause.isFull ? .full(path: path, cause: cause) : .failed(path: path, action: "rotate", cause: cause)
  }
}
