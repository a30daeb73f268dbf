import Glibc

/// A file about to leave the inbox: its folder held open, its name, and what it must still be.
struct Departure: ~Copyable {
  /// What stands at the name.
  enum State { case same, changed, gone }

  /// A step that may find that the file is not the one that was read.
  enum Leaving {
    /// It was renamed to this name, which no drop can take.
    case left([UInt8])
    case changed, gone
  }

  /// The file as it was read.
  let file: InboxFile
  /// The folder it stands in.
  let folder: Descriptor
  /// Its name there.
  let name: [UInt8]
  /// Whether the inode is part of its identity.
  let trustsInode: Bool

  /// Opens the folder of a file below the inbox.
  static func open(_ file: InboxFile, inbox: [UInt8]) throws(SystemFailure) -> Departure {
    let root = try Descriptor.folder(inbox)
    let network = FileSystemKind(magic: try root.fileSystemMagic()).isNetwork
    let (path, name) = BytePath.split(file.location)
    return Departure(file: file, folder: try root.folder(at: path), name: name, trustsInode: !network)
  }

  /// Whether the name still stands for the file that was read.
  func state() throws(SystemFailure) -> State {
    guard let facts = try folder.facts(of: name) else { return .gone }
    return file.isSame(as: facts, trustInode: trustsInode) ? .same : .changed
  }

  /// Whether an entry elsewhere is the file that was read.
  func isAt(_ name: [UInt8], in folder: borrowing Descriptor) throws(SystemFailure) -> Bool {
    guard let facts = try folder.facts(of: name) else { return false }
    return file.isSame(as: facts, trustInode: trustsInode)
  }

  /// Takes the file's name away from new drops and makes sure that it was this file's.
  func leave() throws(SystemFailure) -> Leaving {
    switch try state() {
    case .gone: return .gone
    case .changed: return .changed
    case .same: break
    }
    if LeavingName.original(of: name) != nil { return .left(name) }
    let leaving = try renameToLeaving(name, in: folder)
    if try isAt(leaving, in: folder) { return .left(leaving) }
    try putBack(leaving, from: folder)
    return .changed
  }

  /// Removes the file. A new drop that took the name's place meanwhile stays.
  func remove() throws(SystemFailure) -> Disposal {
    switch try leave() {
    case .gone: return .gone
    case .changed: return .changed
    case .left(let leaving):
      do throws(SystemFailure) { try folder.remove(leaving) } catch {
        try putBack(leaving, from: folder)
        throw error
      }
      return .deleted
    }
  }

  /// Gives an entry the original name back; where a new drop has taken it, a leaving name, under which scans find it.
  func putBack(_ entry: [UInt8], from source: borrowing Descriptor) throws(SystemFailure) {
    let original = LeavingName.original(of: name) ?? name
    do throws(SystemFailure) {
      try source.rename(entry, to: folder, original)
    } catch {
      guard error.errno == EEXIST else { throw error }
      if LeavingName.original(of: entry) == nil { _ = try renameToLeaving(entry, in: source) }
    }
  }

  private func renameToLeaving(
    _ entry: [UInt8], in source: borrowing Descriptor
  ) throws(SystemFailure) -> [UInt8] {
    let original = LeavingName.original(of: name) ?? name
    var attempt = 0
    while true {
      let leaving = LeavingName.make(of: original, attempt: attempt)
      do throws(SystemFailure) {
        try source.rename(entry, to: folder, leaving)
        return leaving
      } catch {
        guard error.errno == EEXIST else { throw error }
        attempt += 1
      }
    }
  }
}
