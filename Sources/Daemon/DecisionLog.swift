import Articles
import Changes
import Inbox
import Logging
import Systemd

/// Tells the journal what was decided: one entry a decision, the same decision not twice.
final class DecisionLog {
  private let logger: Logger
  private var waitingTold: [[UInt8]: String] = [:]
  private var unmovedTold: Set<[UInt8]> = []
  private var quotas: [JournalMessage: EntryQuota] = [:]
  private let now: () -> ContinuousClock.Instant

  init(_ logger: Logger, now: @escaping () -> ContinuousClock.Instant = { .now }) {
    self.logger = logger
    self.now = now
  }

  /// Sums up the decisions that a flood has kept out of the journal, once their window is over.
  func summarise() {
    for (message, quota) in quotas {
      var quota = quota
      let untold = quota.endWindow(at: now())
      quotas[message] = quota
      guard !untold.isEmpty else { continue }
      let sum = StatusReport.grouped(untold.values.reduce(0, +))
      let reasons = untold.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\(StatusReport.grouped($0.value)) \($0.key)" }.joined(separator: ", ")
      logger.entry(
        .decisionsSummarised,
        "\(sum) more files have no entry of their own: \(reasons). The event log has an event for each that was decided",
        ["count": "\(untold.values.reduce(0, +))", "reason": "\(reasons)"])
    }
  }

  /// Whether a flood of such entries leaves room for this one.
  private func isTold(_ message: JournalMessage, _ reason: String) -> Bool {
    summarise()
    return quotas[message, default: EntryQuota()].allows(reason, at: now())
  }

  /// What became of a file.
  func tell(_ outcome: IngestOutcome) {
    for closing in outcome.closing { tell(closing) }
    let name = FileName(bytes: outcome.file.path).display
    switch outcome.fate {
    case .committed, .unfinished, .gone: break
    case .leftover: logger.debug("moved \(name): its events were in the log already", metadata: ["file": "\(name)"])
    case .waiting(let reason): tell(outcome.file.path, waitingFor: reason)
    }
    if let error = outcome.disposalError, unmovedTold.insert(outcome.file.path).inserted {
      logger.entry(
        .fileWaiting, level: .warning,
        "\(name) is taken in, but cannot be moved out of the inbox; it is tried again. \(error)",
        ["file": "\(name)", "reason": "not-moved"])
    }
  }

  /// The log's segment was sealed; `sequence` is that of the first event of the new one.
  func tell(sealed path: String, sequence: Int) {
    logger.entry(
      .logRotated, "sealed the log's file as \(path); event \(sequence) begins a new one",
      ["path": "\(path)", "sequence": "\(sequence)"])
  }

  /// Files that cannot be taken in yet, of all that are in the inbox. A file that merely settles is not worth an entry.
  func tell(_ waiting: [WaitingFile], of present: [[UInt8]]) {
    let paths = Set(present)
    waitingTold = waitingTold.filter { paths.contains($0.key) }
    for file in waiting where file.reason != .settling { tell(file.path, waitingFor: file.reason) }
  }

  private func tell(_ path: [UInt8], waitingFor reason: WaitingReason) {
    guard waitingTold.updateValue(reason.code, forKey: path) != reason.code,
      isTold(.fileWaiting, reason.code)
    else { return }
    let name = FileName(bytes: path).display
    logger.entry(.fileWaiting, "\(name) is waiting: \(reason)", ["file": "\(name)", "reason": "\(reason.code)"])
  }

  private func tell(_ closing: LoggedEvent) {
    guard case .article(let fate) = closing.event.data,
      let message = Self.messages[closing.event.type]
    else { return }
    var fields: Logger.Metadata = [
      "article": "\(fate.article.id)", "file": "\(fate.article.name)", "sequence": "\(closing.sequence)",
    ]
    if let reason = fate.reason { fields["reason"] = "\(reason.rawValue)" }
    if message == .articleRejected || message == .articleDuplicate,
      !isTold(message, fate.reason?.rawValue ?? "duplicate")
    {
      return
    }
    logger.entry(message, fate.summary, fields)
  }

  private static let messages: [EventType: JournalMessage] = [
    .articleIngested: .articleIngested, .articleRevised: .articleRevised, .articleDuplicate: .articleDuplicate,
    .articleRejected: .articleRejected,
  ]
}
