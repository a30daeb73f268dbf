import Glibc

/// One walk through the inbox: what `InboxScanner` collects while it visits folder after folder.
struct ScanWalk {
  let rule: SettlingRule
  let now: InboxInstant
  let movedIn: [[UInt8]: Int64]
  let before: [[UInt8]: SettlingRule.Observation]
  let maxDepth: Int
  var observations: [[UInt8]: SettlingRule.Observation] = [:]
  var scan = InboxScan()

  /// Looks at every entry of a folder, and at those of its sub-folders.
  ///
  /// - Throws: when the folder itself cannot be listed; what goes wrong below is recorded as waiting.
  mutating func visit(_ folder: borrowing Descriptor, at path: [UInt8], depth: Int) throws(SystemFailure) {
    for entry in try folder.entries() {
      if IgnoredName.matches(entry.name) {
        scan.ignored += 1
        continue
      }
      let entryPath = BytePath.join(path, entry.name)
      do throws(SystemFailure) {
        guard let facts = try folder.facts(of: entry.name) else { continue }
        if facts.kind == .folder {
          try visitSubfolder(entry.name, of: folder, at: entryPath, depth: depth + 1)
        } else {
          look(at: facts, name: entry.name, in: folder, path: entryPath)
        }
      } catch { wait(entryPath, for: error) }
    }
  }

  private mutating func visitSubfolder(
    _ name: [UInt8], of folder: borrowing Descriptor, at path: [UInt8], depth: Int
  ) throws(SystemFailure) {
    guard depth <= maxDepth else {
      scan.waiting.append(WaitingFile(path: path, reason: .tooDeep))
      return
    }
    let subfolder = try folder.subfolder(name)
    try visit(subfolder, at: path, depth: depth)
  }

  private mutating func look(at facts: FileFacts, name: [UInt8], in folder: borrowing Descriptor, path: [UInt8]) {
    guard facts.kind == .regular else {
      scan.waiting.append(WaitingFile(path: path, reason: .notRegular(facts.kind)))
      return
    }
    let (verdict, observation) = rule.judge(facts, before: before[path], movedIn: movedIn[path], now: now)
    observations[path] = observation
    let file = InboxFile(location: path, facts: facts)
    switch verdict {
    case .done: scan.kept += 1
    case .settling(let delay):
      scan.waiting.append(WaitingFile(path: file.path, reason: .settling, retryAfter: delay))
    case .ready where folder.mayRead(name): scan.ready.append(file)
    case .ready: scan.waiting.append(WaitingFile(path: file.path, reason: .permission))
    }
  }

  private mutating func wait(_ path: [UInt8], for failure: SystemFailure) {
    guard let reason = WaitingReason(failure) else { return }
    scan.waiting.append(WaitingFile(path: path, reason: reason, retryAfter: reason == .descriptors ? .seconds(1) : nil))
  }
}
