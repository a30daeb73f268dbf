/// Looks at the inbox folder: the folder is the truth, events only say when to look.
///
/// Between scans it remembers for each file when it was first seen as it is. Its cost is linear in the number of files.
public struct InboxScanner: Sendable {
  private var configuration: InboxConfiguration
  private var rule: SettlingRule
  private var observations: [[UInt8]: SettlingRule.Observation] = [:]

  /// A scanner that has seen nothing yet.
  public init(configuration: InboxConfiguration) {
    self.configuration = configuration
    rule = SettlingRule(settleTime: configuration.settleTime.nanoseconds)
  }

  /// Goes on with other settings; what was seen stays known.
  public mutating func adopt(_ configuration: InboxConfiguration) {
    self.configuration = configuration
    rule = SettlingRule(settleTime: configuration.settleTime.nanoseconds)
  }

  /// Lists the inbox with its sub-folders and says of each file whether it is ready or waits.
  ///
  /// A file whose modification time is older than the settle time when it is first seen is ready at once.
  ///
  /// - Parameters:
  ///   - now: the moment that modification times are compared with.
  ///   - movedIn: paths renamed into the inbox with the wall-clock time at which that was noticed
  ///     (`InboxNews.movedIn`): ready at once unless written to since.
  /// - Throws: `InboxError` when the inbox itself cannot be opened or listed. A sub-folder or file that cannot be looked
  ///   at waits instead.
  public mutating func scan(
    now: InboxInstant = .now, movedIn: [[UInt8]: Int64] = [:]
  ) throws(InboxError) -> InboxScan {
    var walk = ScanWalk(rule: rule, now: now, movedIn: movedIn, before: observations, maxDepth: configuration.maxDepth)
    let path = Array(configuration.path.utf8)
    do throws(SystemFailure) {
      let root = try Descriptor.folder(path)
      try walk.visit(root, at: [], depth: 0)
    } catch { throw InboxError(error, at: path) }
    observations = walk.observations
    walk.scan.ready.sort(by: InboxFile.precedes)
    walk.scan.waiting.sort { $0.path.lexicographicallyPrecedes($1.path) }
    return walk.scan
  }

  /// Leaves a file out of later scans until it changes: one that is kept in place, or that could not be moved away.
  public mutating func markDone(_ file: InboxFile) {
    observations[file.location] = SettlingRule.Observation(
      size: file.size, modified: file.modified, inode: file.inode, since: 0, trustsAge: true, isDone: true)
  }
}
