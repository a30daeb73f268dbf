import Glibc

/// The daemon's own folder: the index and the lock. All in it can be rebuilt from the log.
public struct StateFolder: Sendable, Hashable {
  /// Its path.
  public let path: String

  /// The folder at `path`.
  public init(path: String) { self.path = path }

  /// The SQLite index.
  public var indexPath: String { path + "/index.sqlite" }
  /// The lock that says a daemon uses this folder.
  public var lockPath: String { path + "/claimd.lock" }

  /// Makes the folder when it is not there.
  ///
  /// - Throws: `DaemonError` when it can be neither used nor made.
  func prepare() throws(DaemonError) {
    var facts = stat()
    if stat(path, &facts) == 0 {
      guard facts.st_mode & S_IFMT == S_IFDIR else {
        throw DaemonError("the state folder \(path) is a file; name another with --state", exit: .configuration)
      }
    } else if errno != ENOENT {
      throw failure("look at", errno, "Check it, or name another with --state.")
    } else if mkdir(path, 0o750) != 0 {
      throw failure("make", errno, "Make its parent, or name another with --state.")
    }
    guard access(path, W_OK | X_OK) == 0 else {
      throw DaemonError(
        "cannot write to the state folder \(path): \(String(cString: strerror(errno))). Check its owner and permissions.",
        exit: .io)
    }
  }

  /// An error that starting again does not cure is one of the configuration.
  private func failure(_ action: String, _ cause: Int32, _ remedy: String) -> DaemonError {
    let lasting = [ENOENT, ENOTDIR, EEXIST, EACCES, EPERM, EROFS, ELOOP, ENAMETOOLONG].contains(cause)
    return DaemonError(
      "cannot \(action) the state folder \(path): \(String(cString: strerror(cause))). \(remedy)",
      exit: lasting ? .configuration : .io)
  }
}
