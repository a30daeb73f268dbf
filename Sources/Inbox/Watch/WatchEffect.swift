import Glibc

/// What a batch of inotify events comes to. Events are neither counted nor believed: they decide what is looked at.
struct WatchEffect: Hashable {
  /// Whether the inbox is to be scanned.
  var wakes = false
  /// Whether the kernel dropped events.
  var hasOverflow = false
  /// Whether the watches are to be checked from the inbox down.
  var needsAll = false
  /// Whether the inbox folder itself was moved or is gone.
  var rootMoved = false
  /// Whether the watch on the inbox folder has ended.
  var rootGone = false
  /// Sub-folders that were made or moved in, as paths within the inbox.
  var newFolders: [[UInt8]] = []
  /// Files that were renamed into the inbox, as paths within it.
  var movedIn: [[UInt8]] = []

  /// Adds an event; `path` is that of the watched folder, nil when the watch is not known (any more).
  mutating func add(_ event: InotifyEvent, path: [UInt8]?) {
    if event.has(InotifyMask.overflow) {
      (hasOverflow, needsAll, wakes) = (true, true, true)
      return
    }
    guard let path else { return }
    if event.name.isEmpty { return addSelf(event, path: path) }
    if IgnoredName.matches(event.name) || LeavingName.original(of: event.name) != nil { return }
    wakes = true
    let entry = BytePath.join(path, event.name)
    guard event.has(InotifyMask.folder) else {
      if event.has(InotifyMask.movedIn) { movedIn.append(entry) }
      return
    }
    if event.has(InotifyMask.created | InotifyMask.movedIn) { newFolders.append(entry) }
    // A folder that could not be entered may have been opened up.
    if event.has(InotifyMask.attributes) { needsAll = true }
  }

  private mutating func addSelf(_ event: InotifyEvent, path: [UInt8]) {
    if path.isEmpty {
      if event.has(InotifyMask.selfMoved) { (rootMoved, wakes) = (true, true) }
      if event.has(InotifyMask.selfGone) { (rootMoved, rootGone, wakes) = (true, true, true) }
      if event.has(InotifyMask.attributes) { wakes = true }
    } else if event.has(InotifyMask.selfMoved | UInt32(IN_UNMOUNT)) {
      (needsAll, wakes) = (true, true)
    }
  }
}
