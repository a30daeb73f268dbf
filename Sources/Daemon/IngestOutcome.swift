import Changes
import Inbox

/// What became of one file of the inbox.
public struct IngestOutcome: Sendable {
  /// The file.
  public var file: InboxFile
  /// What it came to.
  public var fate: Fate
  /// The events that close the transactions committed for it; empty when there is none.
  public var closing: [LoggedEvent] = []
  /// Where the file went; nil when it was left.
  public var disposal: Disposal?
  /// Why the file could not be moved though its events are durable; it is tried again.
  public var disposalError: InboxError?

  /// What a file can come to.
  public enum Fate: Sendable, Hashable {
    /// Its events are durable.
    case committed
    /// Its events were durable already (a crash, or a move that failed, had left it): it was only moved.
    case leftover
    /// It holds many articles, and claimd is stopping in the middle: the rest is taken in after the next start.
    case unfinished
    /// It cannot be taken in yet.
    case waiting(WaitingReason)
    /// It is not there any more.
    case gone
  }
}
