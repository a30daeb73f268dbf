import EventLog
import Glibc
import Inbox
import Index
import Logging
import Systemd

/// One look at the inbox: everything that is ready is taken in, in inbox order.
///
/// Also the daemon's status: what is told to systemd and to `claimctl status` follows from what a pass finds.
final class InboxPass {
  private let opened: Startup.Opened
  private let notifier: ServiceNotifier
  private let decisions: DecisionLog
  private let packing: LogPacking
  private let statusFile: StatusFile
  private let since: String
  private var scanner: InboxScanner
  private var ingestor: Ingestor
  private var firstSeen: [[UInt8]: ContinuousClock.Instant] = [:]
  private var lastEvent: String?
  private var lastMetrics: ContinuousClock.Instant?
  private var waiting: [WaitingFile] = []
  /// Files that are ready and not taken in.
  private var backlog = 0
  private var lastReport: ContinuousClock.Instant?
  private var heap = Heap.Trimming()
  /// How the inbox is watched, for the status.
  var watching = "not yet"

  init(opened: Startup.Opened, configuration: Configuration, notifier: ServiceNotifier, logger: Logger) {
    self.opened = opened
    self.notifier = notifier
    decisions = DecisionLog(logger)
    packing = LogPacking(configuration, logger: logger)
    statusFile = StatusFile(state: configuration.state)
    since = EventTime.now().description
    scanner = InboxScanner(configuration: opened.inbox)
    ingestor = opened.ingestor
    lastEvent = Self.lastEvent(in: opened.ledger.writer.path)
    packing.begin()
  }

  private var metrics: ServiceMetrics { opened.ledger.metrics }

  /// Goes on with other settings of the inbox.
  func adopt(_ inbox: InboxConfiguration) {
    scanner.adopt(inbox)
    ingestor.adopt(inbox)
  }

  /// Ends what goes on beside the passes.
  ///
  /// - Parameter waits: whether to complete it; else it is given up and taken up again at the next start.
  func end(waiting waits: Bool) {
    if waits { packing.finish() } else { packing.stop() }
  }

  private static func lastEvent(in log: String) -> String? {
    guard var reader = try? EventLogReader(path: log, last: 1) else { return nil }
    return try? reader.next()?.decoded().time
  }

  /// What a pass came to.
  struct Result {
    /// Files taken in.
    var taken = 0
    /// When the next look is due because of a file that settles or waits; nil: no such file.
    var retryAfter: Duration?
    /// Whether a file is still settling.
    var isSettling = false
  }

  /// Takes in what is ready.
  ///
  /// - Parameters:
  ///   - movedIn: names that were renamed into the inbox and so need not settle, with the times of it.
  ///   - progress: called with the number of files done and in all, before each file.
  ///   - isStopping: asked before each file; the rest is left for the next start.
  /// - Throws: what stops intake; nothing is lost by calling again.
  func run(
    movedIn: [[UInt8]: Int64] = [:], progress: (Int, Int) -> Void = { _, _ in },
    isStopping: @escaping () -> Bool = { false }
  ) throws -> Result {
    try rotate()
    let scan = try scanner.scan(movedIn: movedIn)
    waiting = scan.waiting
    let present = scan.ready.map(\.path) + scan.waiting.map(\.path)
    note(present)
    defer { decisions.summarise() }
    decisions.tell(scan.waiting, of: present)
    var result = Result(retryAfter: scan.retryAfter, isSettling: scan.waiting.contains { $0.reason == .settling })
    let readings = ingestor.readings(of: scan.ready)
    let control = IntakeControl(isStopping: isStopping) { [notifier] in
      notifier.watchdog()
    } tell: { [self] outcome in
      lastEvent = outcome.closing.last?.time ?? lastEvent
      if outcome.fate == .gone || outcome.disposal != nil { firstSeen[outcome.file.path] = nil }
      decisions.tell(outcome)
      if case .waiting(let reason) = outcome.fate {
        waiting.append(WaitingFile(path: outcome.file.path, reason: reason))
      }
      if outcome.disposal == .kept { scanner.markDone(outcome.file) }
      if outcome.disposal == .changed { result.retryAfter = .seconds(1) }
      if !outcome.closing.isEmpty { result.taken += 1 }
    }
    defer { backlog = readings.remaining }
    while readings.remaining > 0, !isStopping() {
      backlog = readings.remaining
      let number = scan.ready.count - backlog
      progress(number, scan.ready.count)
      report(.ingesting, "\(number + 1) of \(StatusReport.grouped(scan.ready.count))")
      _ = try ingestor.ingest(readings, control)
      try rotate()
      heap.trimIfDue()
    }
    heap.trimIfDue()
    return result
  }

  private func rotate() throws {
    guard let sealed = try opened.ledger.rotateIfDue() else { return }
    decisions.tell(sealed: sealed, sequence: opened.ledger.writer.sequence)
    packing.begin()
  }

  /// Notes since when files have been seen: their own times may be of anywhere.
  private func note(_ paths: [[UInt8]]) {
    let now = ContinuousClock.now
    firstSeen = Dictionary(paths.map { ($0, firstSeen[$0] ?? now) }) { earlier, _ in earlier }
  }

  /// Publishes what the daemon does: in STATUS and in the status file, at most ten times a second while it is ingesting.
  func report(_ activity: StatusReport.Activity, _ detail: String? = nil) {
    let instant = ContinuousClock.now
    if activity == .ingesting, let lastReport, instant - lastReport < .milliseconds(100) { return }
    lastReport = instant
    guard let counts = try? opened.ledger.index.counts() else { return }
    let report = StatusReport(
      activity: activity, detail: detail, processID: getpid(), version: ClaimdVersion.current, since: since,
      updated: EventTime.now().description, inbox: opened.inbox.path, log: opened.ledger.writer.path,
      watching: watching,
      durableSequence: opened.ledger.writer.sequence, lastEvent: lastEvent, articles: counts.articles,
      claims: counts.claims,
      disputed: counts.disputed, rejected: counts.rejected, backlog: backlog,
      waiting: waiting.prefix(100).map(StatusReport.Waiting.init))
    notifier.status(report.line)
    // Status is for people; a disk too full to hold it must not stop intake.
    try? statusFile.write(report)
    metrics.publish(report)
    metrics.pending(since: firstSeen.values.min())
    // Scrapers come every few seconds at most.
    if activity == .ingesting, let lastMetrics, instant - lastMetrics < .seconds(1) { return }
    lastMetrics = instant
    try? statusFile.write(metrics.text(), as: "metrics.prom")
  }
}
