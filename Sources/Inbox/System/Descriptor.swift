import CInbox
import Glibc

/// An open file or folder, closed when it goes out of scope. Names are relative to it, so that a folder renamed or
/// replaced meanwhile cannot lead elsewhere.
struct Descriptor: ~Copyable {
  /// The kernel's number.
  let raw: Int32

  private init(raw: Int32) { self.raw = raw }

  deinit { close(raw) }

  /// Opens a folder by path. The folder itself may be reached through a symbolic link.
  static func folder(_ path: [UInt8]) throws(SystemFailure) -> Descriptor {
    try opened("open the folder") { BytePath.withCString(path) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }
  }

  /// Opens a sub-folder; a symbolic link in its place is refused.
  func subfolder(_ name: [UInt8]) throws(SystemFailure) -> Descriptor {
    try Self.opened("open the folder") {
      BytePath.withCString(name) { openat(raw, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    }
  }

  /// The folder at a relative path below this one, opened component by component.
  func folder(at path: [UInt8]) throws(SystemFailure) -> Descriptor {
    var current = try subfolder([UInt8(ascii: ".")])
    for component in BytePath.components(path) { current = try current.subfolder(component) }
    return current
  }

  /// Opens a file for reading: never through a symbolic link, never blocking at a named pipe.
  func file(_ name: [UInt8]) throws(SystemFailure) -> Descriptor {
    try Self.opened("open") {
      BytePath.withCString(name) { openat(raw, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    }
  }

  /// Makes a new file for writing; fails with EEXIST where the name is taken.
  func newFile(_ name: [UInt8], permissions: UInt32) throws(SystemFailure) -> Descriptor {
    try Self.opened("make the file") {
      BytePath.withCString(name) {
        openat(raw, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(permissions))
      }
    }
  }

  /// What stands behind the descriptor.
  func facts() throws(SystemFailure) -> FileFacts {
    var facts = stat()
    guard fstat(raw, &facts) == 0 else { throw .last("examine") }
    return FileFacts(facts)
  }

  /// What stands at a name of this folder, a symbolic link not followed; nil when nothing does.
  func facts(of name: [UInt8]) throws(SystemFailure) -> FileFacts? {
    var facts = stat()
    if BytePath.withCString(name, { fstatat(raw, $0, &facts, AT_SYMLINK_NOFOLLOW) }) == 0 { return FileFacts(facts) }
    if errno == ENOENT { return nil }
    throw .last("examine")
  }

  /// Whether the effective user may read the file at a name of this folder.
  func mayRead(_ name: [UInt8]) -> Bool {
    BytePath.withCString(name) { faccessat(raw, $0, R_OK, Int32(AT_EACCESS)) } == 0 || errno != EACCES
  }

  /// The magic number of the file system.
  func fileSystemMagic() throws(SystemFailure) -> UInt32 {
    var magic: UInt32 = 0
    guard claimd_file_system_magic(raw, &magic) == 0 else { throw .last("ask for the file system") }
    return magic
  }

  /// Writes what was changed to the disk: a file's content, or a folder's names.
  func sync() throws(SystemFailure) {
    guard fsync(raw) == 0 else { throw .last("sync") }
  }

  private static func opened(_ operation: String, _ call: () -> Int32) throws(SystemFailure) -> Descriptor {
    while true {
      let raw = call()
      if raw >= 0 { return Descriptor(raw: raw) }
      if errno != EINTR { throw .last(operation) }
    }
  }
}
