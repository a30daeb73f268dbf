import Glibc

/// Why a file in the inbox is not taken in yet. None of these is final: every scan looks again.
public enum WaitingReason: Sendable, Hashable, CustomStringConvertible {
  /// It was written to within the settle time.
  case settling
  /// claimd may not read it, or not enter its folder.
  case permission
  /// It changed while it was read.
  case changed
  /// It is a link, pipe, socket or device: only regular files are read.
  case notRegular(FileKind)
  /// Its folder lies deeper than the configured number of levels.
  case tooDeep
  /// No file descriptor was left to open it.
  case descriptors
  /// Reading it failed.
  case inputOutput(errno: Int32)

  /// A stable word for fields and JSON.
  public var code: String {
    switch self {
    case .settling: "settling"
    case .permission: "permission"
    case .changed: "changed"
    case .notRegular: "not-regular"
    case .tooDeep: "too-deep"
    case .descriptors: "descriptors"
    case .inputOutput: "input-output"
    }
  }

  /// The reason and what to do, for a person.
  public var description: String {
    switch self {
    case .settling: "it was written to a moment ago; it is taken in once it has been still for the settle time"
    case .permission: "claimd may not read it: give its user or group read permission (chmod g+r)"
    case .changed: "it changed while it was being read; it is read again once it is still"
    case .notRegular(let kind): "it is \(kind), and only regular files are read: put a copy of the file there"
    case .tooDeep: "it lies in more levels of sub-folders than configured: move it further up"
    case .descriptors: "no file descriptor was left to open it: raise LimitNOFILE= of the service"
    case .inputOutput(let errno): "reading it failed: \(SystemFailure.text(errno)); look at the disk (journalctl -k)"
    }
  }

  /// The reason behind a failed system call at a file or sub-folder; nil when the file is simply no longer there.
  init?(_ failure: SystemFailure) {
    switch failure.errno {
    case ENOENT, ENOTDIR: return nil
    case EACCES, EPERM: self = .permission
    case ELOOP: self = .notRegular(.symbolicLink)
    case ENXIO: self = .notRegular(.socket)
    case EMFILE, ENFILE: self = .descriptors
    default: self = .inputOutput(errno: failure.errno)
    }
  }
}
