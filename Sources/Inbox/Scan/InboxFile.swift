/// A file of the inbox as a scan saw it: its place, and what tells it from another one of the same name.
public struct InboxFile: Sendable, Hashable {
  /// The path within the inbox as it was dropped, folders separated by `/`.
  public let path: [UInt8]
  /// Where the file stands within the inbox. Differs from `path` only for a file whose removal was interrupted.
  public let location: [UInt8]
  /// Bytes.
  public let size: Int64
  /// Modification time, nanoseconds since 1970.
  public let modified: Int64
  /// The inode: a hint at most, since file systems reuse numbers at once.
  public let inode: UInt64
  /// The device of the file system it is on.
  public let device: UInt64

  init(location: [UInt8], facts: FileFacts) {
    let (folder, name) = BytePath.split(location)
    path = BytePath.join(folder, LeavingName.original(of: name) ?? name)
    self.location = location
    (size, modified, inode, device) = (facts.size, facts.modified, facts.inode, facts.device)
  }

  /// Whether an entry is still the file that was seen. The inode counts on local file systems only: network file
  /// systems may number a file anew.
  func isSame(as facts: FileFacts, trustInode: Bool) -> Bool {
    facts.kind == .regular && facts.size == size && facts.modified == modified
      && (!trustInode || (facts.inode == inode && facts.device == device))
  }

  /// Intake order: modification time, then the path's bytes.
  static func precedes(_ left: InboxFile, _ right: InboxFile) -> Bool {
    if left.modified != right.modified { return left.modified < right.modified }
    if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
    return left.location.lexicographicallyPrecedes(right.location)
  }
}
