import CInbox
import Glibc

/// Changing a folder's names.
extension Descriptor {
  /// Renames without ever overwriting: EEXIST where the new name is taken.
  ///
  /// File systems that do not know RENAME_NOREPLACE answer EINVAL; there a hard link gives the same promise.
  func rename(_ name: [UInt8], to folder: borrowing Descriptor, _ newName: [UInt8]) throws(SystemFailure) {
    let target = folder.raw
    let failed = BytePath.withCString(name) { from in
      BytePath.withCString(newName) { to in claimd_rename_noreplace(raw, from, target, to) != 0 }
    }
    guard failed else { return }
    guard errno == EINVAL || errno == ENOSYS else { throw .last("move") }
    let unlinked = BytePath.withCString(name) { from in
      BytePath.withCString(newName) { to in linkat(raw, from, target, to, 0) != 0 }
    }
    if unlinked { throw .last("move, by a hard link,") }
    try remove(name)
  }

  /// Removes a file's name.
  func remove(_ name: [UInt8]) throws(SystemFailure) {
    guard BytePath.withCString(name, { unlinkat(raw, $0, 0) }) == 0 else { throw .last("remove") }
  }

  /// Makes a sub-folder; one that is there is as good. Returns whether it was made.
  func makeSubfolder(_ name: [UInt8]) throws(SystemFailure) -> Bool {
    if BytePath.withCString(name, { mkdirat(raw, $0, 0o777) }) == 0 { return true }
    if errno == EEXIST { return false }
    throw .last("make the folder")
  }

  /// The names in this folder, without `.` and `..`, in the file system's order.
  func entries() throws(SystemFailure) -> [FolderEntry] {
    // A descriptor of its own: closedir closes it, and the reading position is not shared.
    let copy = openat(raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .last("open the folder") }
    guard let stream = fdopendir(copy) else {
      let failure = SystemFailure.last("list the folder")
      close(copy)
      throw failure
    }
    defer { closedir(stream) }
    var found: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last("list the folder") }
        return found
      }
      let name = FolderEntry.name(of: entry)
      if name == [UInt8(ascii: ".")] || name == Array("..".utf8) { continue }
      found.append(FolderEntry(name: name, type: Int32(entry.pointee.d_type)))
    }
  }
}
