import Changes
import EventLog
import Inbox
import Index
import Logging
import Systemd

/// Opens everything the daemon needs, in the order in which things can be wrong: configuration, folders, lock, log,
/// index, model.
struct Startup {
  let configuration: Configuration
  let logger: Logger
  let notifier: ServiceNotifier

  /// What a running daemon holds.
  struct Opened: Sendable {
    let lock: FileLock
    let ledger: Ledger
    let ingestor: Ingestor
    let inbox: InboxConfiguration
  }

  /// - Throws: `DaemonError`, for whatever stands in the way.
  func open() throws(DaemonError) -> Opened {
    do {
      return try openEverything()
    } catch {
      throw DaemonError(stopping: error)
    }
  }

  /// The same; while a disk is full it waits for space: to end would only use up the restarts that systemd allows.
  func openWhenThereIsSpace() async throws(DaemonError) -> Opened {
    var attempt = 0
    while true {
      do {
        return try openEverything()
      } catch {
        guard let pause = Pause(error), pause.isForSpace else { throw DaemonError(stopping: error) }
        attempt += 1
        if attempt == 1 {
          logger.entry(
            .intakePaused, "the start waits for space: \(pause.detail)", ["reason": "\(pause.reason)"])
        }
        let delay = Pause.delay(attempt: attempt)
        notifier.extendTimeout(delay + .seconds(60))
        notifier.status("paused: \(pause.reason)")
        try? await Task.sleep(for: delay)
      }
    }
  }

  private func openEverything() throws -> Opened {
    let inbox = InboxConfiguration(configuration)
    try inbox.prepare()
    let state = StateFolder(path: configuration.state)
    try state.prepare()
    guard let lock = try FileLock(path: state.lockPath) else {
      throw DaemonError(
        "another claimd uses the state folder \(state.path). Stop it, or give this one folders of its own "
          + "(--state, --log, --inbox).", exit: .temporary)
    }
    notifier.status("recovering the log")
    let (ledger, rebuilt) = try Ledger.open(
      log: configuration.log, state: state, rotation: RotationPolicy(configuration)
    ) { sequence in
      notifier.extendTimeout(.seconds(60))
      notifier.status("replaying the log into the index: \(StatusReport.grouped(sequence))")
    }
    tell(ledger.writer.recovery, of: ledger.writer)
    if let rebuilt {
      logger.entry(
        .indexRebuilt, "rebuilt the index from the log: \(rebuilt)", ["sequence": "\(ledger.writer.sequence)"])
    }
    notifier.status("loading the language model")
    let ingestor = Ingestor(
      analyzer: try ArticleAnalyzer(model: configuration.model), detector: try ChangeDetector(), ledger: ledger,
      inbox: inbox)
    return Opened(lock: lock, ledger: ledger, ingestor: ingestor, inbox: inbox)
  }

  private func tell(_ recovery: LogRecovery, of writer: EventLogWriter) {
    if recovery.created {
      logger.entry(.logOpened, "began the event log \(writer.path)", fields(of: writer))
    }
    if let repair = recovery.repair {
      logger.entry(
        .logRepaired,
        "cut an unfinished transaction of \(repair.cutBytes) bytes from the end of \(writer.path) (\(repair.fault)); "
          + "they are kept in \(repair.savedAs); the article is still in the inbox and is taken in again",
        fields(of: writer))
    }
  }

  private func fields(of writer: EventLogWriter) -> Logger.Metadata {
    ["path": "\(writer.path)", "sequence": "\(writer.sequence)"]
  }
}
