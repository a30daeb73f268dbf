/// Everything about the daemon that a user can set. The defaults suit an installed service.
public struct Configuration: Sendable, Hashable {
  /// `inbox.path`: the folder that articles are dropped into.
  public var inbox = "/var/spool/claimd/inbox"
  /// `inbox.archive`: where files go once their events are durable; nil: `archive` beside the inbox.
  public var archive: String?
  /// `inbox.rejected`: where files go that are no articles; nil: `rejected` beside the inbox.
  public var rejected: String?
  /// `inbox.disposal`: what becomes of a file once its events are durable.
  public var disposal = DisposalChoice.archive
  /// `inbox.settle-seconds`: how long a file must be unchanged before it is read.
  public var settleSeconds = 1.0
  /// `inbox.rescan-seconds`: the folder is looked at this often even when nothing wakes the daemon.
  public var rescanSeconds = 30.0
  /// `inbox.max-bytes`: larger files are rejected.
  public var maxBytes = 16 * 1024 * 1024
  /// `state.path`: the folder of the index and the lock.
  public var state = "/var/lib/claimd"
  /// `log.path`: the event log.
  public var log = "/var/log/claimd/events.jsonl"
  /// `log.rotate-bytes`: the log's file is sealed at this size and a new one begins; 0: at no size.
  public var rotateBytes = 256 * 1024 * 1024
  /// `log.rotate-hours`: it is sealed at this age, too; 0: at no age.
  public var rotateHours = 0.0
  /// `log.compress`: whether sealed files are packed with zstd.
  public var compressesLog = false
  /// `log.level`: the least severe message to report: trace, debug, info, notice, warning, error or critical.
  public var level = "info"
  /// `model.path`: the folder of the language model; nil: the installed one, or the checkout's.
  public var model: String?

  /// What becomes of a file once its events are durable.
  public enum DisposalChoice: String, Sendable, Hashable, CaseIterable {
    /// Moved to the archive folder.
    case archive
    /// Left where it is.
    case keep
    /// Deleted.
    case delete
  }

  /// The defaults.
  public init() {}

  /// `archive`, or its default beside the inbox.
  public var archiveFolder: String { archive ?? besideInbox("archive") }
  /// `rejected`, or its default beside the inbox.
  public var rejectedFolder: String { rejected ?? besideInbox("rejected") }

  /// This configuration with what `other` changes of the settings that may change while the daemon runs.
  func adopting(_ other: Configuration) -> Configuration {
    var result = self
    result.disposal = other.disposal
    result.settleSeconds = other.settleSeconds
    result.maxBytes = other.maxBytes
    result.level = other.level
    return result
  }

  private func besideInbox(_ name: String) -> String {
    var folder = inbox[...]
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)] + "/" + name
  }
}
