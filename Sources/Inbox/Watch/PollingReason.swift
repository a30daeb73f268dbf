import Glibc

/// Why inotify is not used, or not for all of the inbox.
public enum PollingReason: Sendable, Hashable, CustomStringConvertible {
  /// Changes made by other machines, or behind FUSE, give no events.
  case networkFileSystem(name: String, path: String)
  /// The user's limit of watches is reached (`fs.inotify.max_user_watches`).
  case watchLimit
  /// The user's limit of inotify instances is reached (`fs.inotify.max_user_instances`).
  case instanceLimit
  /// The process or the system has no file descriptor left.
  case descriptorLimit
  /// inotify failed in another way.
  case failed(operation: String, errno: Int32)

  /// A stable word for fields and JSON.
  public var code: String {
    switch self {
    case .networkFileSystem: "network-file-system"
    case .watchLimit: "watch-limit"
    case .instanceLimit: "instance-limit"
    case .descriptorLimit: "descriptor-limit"
    case .failed: "failed"
    }
  }

  /// The reason and what to do, for a person.
  public var description: String {
    switch self {
    case .networkFileSystem(let name, let path): "\(path) is on \(name), where inotify does not see every change"
    case .watchLimit:
      "no inotify watch is left for this user: raise fs.inotify.max_user_watches (sysctl); it is tried again meanwhile"
    case .instanceLimit:
      "no inotify instance is left for this user: raise fs.inotify.max_user_instances (sysctl); it is tried again "
        + "meanwhile"
    case .descriptorLimit:
      "no file descriptor is left for inotify: raise LimitNOFILE= of the service or fs.file-max (sysctl); it is tried "
        + "again meanwhile"
    case .failed(let operation, let errno):
      "cannot \(operation): \(SystemFailure.text(errno)); it is tried again meanwhile"
    }
  }

  /// The reason behind a failure of inotify_init1 or inotify_add_watch.
  init(_ failure: SystemFailure) {
    switch failure.errno {
    case ENOSPC: self = .watchLimit
    case ENFILE: self = .descriptorLimit
    case EMFILE: self = Self.hasDescriptors ? .instanceLimit : .descriptorLimit
    default: self = .failed(operation: failure.operation, errno: failure.errno)
    }
  }

  /// EMFILE of inotify_init1 means either the user's instances or the process's descriptors: tell them apart by asking
  /// for a descriptor of another kind.
  private static var hasDescriptors: Bool {
    let probe = dup(STDERR_FILENO)
    guard probe >= 0 else { return errno != EMFILE }
    close(probe)
    return true
  }
}
