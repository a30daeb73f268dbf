import Glibc

/// The inotify watches on the inbox and its sub-folders, and which folder each stands for.
struct WatchTree {
  /// The inotify descriptor.
  let descriptor: Int32
  /// The inbox folder's path.
  let root: [UInt8]
  let maxDepth: Int
  /// Paths within the inbox by watch; the inbox itself is the empty path.
  private(set) var paths: [Int32: [UInt8]] = [:]
  /// The device and inode of the folder that is watched as the inbox.
  private(set) var identity: FolderIdentity?

  /// A tree without any watch.
  init(descriptor: Int32, root: [UInt8], maxDepth: Int) {
    (self.descriptor, self.root, self.maxDepth) = (descriptor, root, maxDepth)
  }

  /// Watches the whole inbox anew, and ends watches on folders that are no longer part of it.
  ///
  /// - Throws: `WatchFailure` when the inbox itself cannot be watched, or a limit or a network file system is met below
  ///   it; what could be watched is.
  mutating func watchAll() throws(WatchFailure) {
    let before = paths
    paths = [:]
    var failure: WatchFailure?
    do throws(WatchFailure) { try watch([], depth: 0) } catch { failure = error }
    identity = FolderIdentity(of: root)
    for watch in before.keys where paths[watch] == nil { inotify_rm_watch(descriptor, watch) }
    if let failure { throw failure }
  }

  /// Watches a folder and its sub-folders: each is watched before it is listed, so that none can slip in between.
  mutating func watch(_ path: [UInt8], depth: Int) throws(WatchFailure) {
    let place = path.isEmpty ? root : BytePath.join(root, path)
    // The inbox itself may be a symbolic link; below it none is followed.
    let mask = InotifyMask.watched | (path.isEmpty ? 0 : UInt32(IN_DONT_FOLLOW))
    let watch = BytePath.withCString(place) { inotify_add_watch(descriptor, $0, mask) }
    guard watch >= 0 else {
      let failure = SystemFailure.last("watch the folder \(BytePath.display(place))")
      if path.isEmpty { throw WatchFailure.root(failure) }
      // Gone again, or not ours to enter: the scan says so where it matters.
      if [ENOENT, ENOTDIR, EACCES].contains(failure.errno) { return }
      throw WatchFailure.polling(PollingReason(failure))
    }
    paths[watch] = path
    try watchSubfolders(of: path, at: place, depth: depth)
  }

  private mutating func watchSubfolders(of path: [UInt8], at place: [UInt8], depth: Int) throws(WatchFailure) {
    let entries: [FolderEntry]
    let kind: FileSystemKind
    do throws(SystemFailure) {
      let folder = try Descriptor.folder(place)
      kind = FileSystemKind(magic: try folder.fileSystemMagic())
      entries = try folder.entries().filter { $0.mayBeFolder && !IgnoredName.matches($0.name) }
    } catch {
      if path.isEmpty { throw WatchFailure.root(error) }
      return
    }
    if let name = kind.networkName {
      throw WatchFailure.polling(.networkFileSystem(name: name, path: BytePath.display(place)))
    }
    guard depth < maxDepth else { return }
    for entry in entries { try watch(BytePath.join(path, entry.name), depth: depth + 1) }
  }

  /// Forgets a watch that the kernel has ended.
  mutating func forget(_ watch: Int32) { paths[watch] = nil }
}

/// Why the inbox could not be watched.
enum WatchFailure: Error {
  /// The inbox itself could not be opened or watched.
  case root(SystemFailure)
  /// It is there but has to be polled.
  case polling(PollingReason)
}

/// Which folder a path stands for at the moment.
struct FolderIdentity: Hashable {
  let device: UInt64
  let inode: UInt64

  /// Of the folder at a path, symbolic links followed; nil when there is none.
  init?(of path: [UInt8]) {
    var facts = stat()
    guard BytePath.withCString(path, { stat($0, &facts) }) == 0 else { return nil }
    (device, inode) = (UInt64(facts.st_dev), UInt64(facts.st_ino))
  }
}
