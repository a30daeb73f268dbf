@preconcurrency import Dispatch

/// Says when to look at the inbox. What happened there only the scan says.
///
/// It wakes after any event in the inbox or its sub-folders, on overflow, on any watch error, and at regular intervals
/// whatever happens. Where inotify does not work it polls, and says why. A folder that is renamed, removed or unmounted
/// is taken up again when it is back.
public final class InboxWatcher: Sendable {
  /// One element for one or more reasons to look: wakes that nobody has taken yet fall together. For one consumer; the
  /// first comes right after `start`, and `stop` ends it.
  public let wakes: AsyncStream<Void>

  private let engine: WatchEngine
  let queue: DispatchQueue

  /// A watcher that has not started.
  public init(configuration: InboxConfiguration) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    wakes = stream
    queue = DispatchQueue(label: "claimd.inbox")
    engine = WatchEngine(configuration: configuration, queue: queue) {
      continuation.yield()
    } finish: {
      continuation.finish()
    }
  }

  deinit { stop() }

  /// Sets up the watches; when it returns they are in place, so that a scan from now on misses nothing.
  ///
  /// It does not fail: an inbox that is missing or cannot be watched is a `mode` and a notice.
  public func start() { queue.sync { engine.start() } }

  /// Ends the watching and `wakes`. A stopped watcher stays stopped.
  public func stop() { queue.sync { engine.stop() } }

  /// How the inbox is watched now.
  public var mode: WatchMode { queue.sync { engine.mode } }

  /// What was noticed since the last call. To be called at each wake, before the scan.
  public func takeNews() -> InboxNews { queue.sync { engine.takeNews() } }

  /// Wakes once after this time, for a file that is settling. Of several calls the earliest moment wins.
  public func rescanSoon(after delay: Duration) { queue.sync { engine.rescanSoon(after: delay) } }
}
