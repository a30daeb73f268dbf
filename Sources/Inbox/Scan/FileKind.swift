import Glibc

/// What an entry of a folder is.
public enum FileKind: String, Sendable, Hashable, CustomStringConvertible {
  /// An ordinary file: the only kind that is read.
  case regular
  /// A folder.
  case folder
  /// A symbolic link, wherever it points.
  case symbolicLink
  /// A named pipe.
  case pipe
  /// A socket.
  case socket
  /// A block or character device.
  case device

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// The kind in words, with its article: "a symbolic link".
  public var description: String {
    switch self {
    case .regular: "a file"
    case .folder: "a folder"
    case .symbolicLink: "a symbolic link"
    case .pipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
