import Glibc

/// Makes folders with their parents, durably: the parent of each folder made is synced.
enum FolderMaker {
  /// Opens a folder by path, making what is missing of it.
  static func open(_ path: [UInt8]) throws(SystemFailure) -> Descriptor {
    do throws(SystemFailure) {
      return try Descriptor.folder(path)
    } catch {
      guard error.errno == ENOENT else { throw error }
    }
    let (parentPath, name) = BytePath.split(trimmed(path))
    if name.isEmpty { return try Descriptor.folder(path) }
    let parent = try open(parentPath.isEmpty ? start(of: path) : parentPath)
    if try parent.makeSubfolder(name) { try parent.sync() }
    return try Descriptor.folder(path)
  }

  private static func start(of path: [UInt8]) -> [UInt8] {
    path.first == BytePath.slash ? [BytePath.slash] : [UInt8(ascii: ".")]
  }

  private static func trimmed(_ path: [UInt8]) -> [UInt8] {
    var rest = path[...]
    while rest.count > 1, rest.last == BytePath.slash { rest.removeLast() }
    return Array(rest)
  }
}
