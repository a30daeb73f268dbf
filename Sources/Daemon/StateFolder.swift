import Foundation
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
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw DaemonError("the state folder \(path) is a file; name another with --state", exit: .configuration)
      }
    } else if mkdir(path, 0o750) != 0 {
      let reason = String(cString: strerror(errno))
      throw DaemonError(
        "cannot make the state folder \(path): \(reason). Make its parent, or name another with --state.",
        exit: .configuration)
    }
    guard access(path, W_OK | X_OK) == 0 else {
      throw DaemonError(
        "cannot write to the state folder \(path): \(String(cString: strerror(errno))). Check its owner and permissions.",
        exit: .io)
    }
  }
}
