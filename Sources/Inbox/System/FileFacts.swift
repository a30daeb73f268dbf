import Glibc

/// What `stat` says of an entry, reduced to what the inbox decides by.
struct FileFacts: Hashable {
  let kind: FileKind
  let size: Int64
  /// Modification time, nanoseconds since 1970.
  let modified: Int64
  let inode: UInt64
  let device: UInt64
  let permissions: UInt32

  init(_ facts: stat) {
    kind = FileKind(mode: facts.st_mode)
    size = Int64(facts.st_size)
    modified = Int64(facts.st_mtim.tv_sec) * 1_000_000_000 + Int64(facts.st_mtim.tv_nsec)
    inode = UInt64(facts.st_ino)
    device = UInt64(facts.st_dev)
    permissions = UInt32(facts.st_mode) & 0o777
  }

  /// Facts of an entry that is not there.
  init(kind: FileKind, size: Int64, modified: Int64, inode: UInt64, device: UInt64 = 0, permissions: UInt32 = 0o644) {
    (self.kind, self.size, self.modified) = (kind, size, modified)
    (self.inode, self.device, self.permissions) = (inode, device, permissions)
  }
}
