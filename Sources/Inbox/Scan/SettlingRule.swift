/// Decides when a file has settled: size and modification time unchanged for the settle time, or renamed in whole.
///
/// Scanners, scp and FTP servers close and reopen files, so an event that a file was closed proves nothing.
struct SettlingRule: Sendable {
  /// What is remembered of a file between scans.
  struct Observation: Sendable, Hashable {
    var size: Int64
    var modified: Int64
    var inode: UInt64
    /// The monotonic clock when the file was first seen like this.
    var since: Int64
    /// Whether the modification time may speak for the past. Not after the file was seen to change: some writers set
    /// it back.
    var trustsAge: Bool
    /// Whether it was found ready: it stays so until it changes.
    var isReady = false
    /// Whether the file is done with, and left out until it changes.
    var isDone = false

    func matches(_ facts: FileFacts) -> Bool {
      size == facts.size && modified == facts.modified && inode == facts.inode
    }
  }

  /// What the rule says of a file.
  enum Verdict: Hashable {
    case ready
    case done
    case settling(retryAfter: Duration)
  }

  /// Nanoseconds.
  let settleTime: Int64

  /// Judges a file by what was seen of it before.
  ///
  /// - Parameter movedIn: when a rename into the inbox under this name was noticed (wall clock); it counts as long as
  ///   nothing was written since.
  func judge(_ facts: FileFacts, before: Observation?, movedIn: Int64?, now: InboxInstant) -> (Verdict, Observation) {
    var observation = Observation(
      size: facts.size, modified: facts.modified, inode: facts.inode, since: now.uptime, trustsAge: before == nil)
    if let before {
      if before.matches(facts) {
        observation = before
        if before.isDone { return (.done, observation) }
      } else if before.inode != facts.inode {
        observation.trustsAge = true  // another file under the same name is a first sight
      }
    }
    if let movedIn, facts.modified <= movedIn { observation.isReady = true }
    var still = now.uptime - observation.since
    // A modification time in the future says nothing of the past: then only what was observed counts.
    if observation.trustsAge, facts.modified <= now.wall { still = max(still, now.wall - facts.modified) }
    if still >= settleTime { observation.isReady = true }
    return (observation.isReady ? .ready : .settling(retryAfter: .nanoseconds(settleTime - still)), observation)
  }
}
