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

  init(_ logger: Logger) { self.logger = logger }

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

  /// Files that cannot be taken in yet. A file that merely settles is not worth an entry.
  func tell(_ waiting: [WaitingFile]) {
    let paths = Set(waiting.map(\.path))
    waitingTold = waitingTold.filter { paths.contains($0.key) }
    for file in waiting where file.reason != .settling { tell(file.path, waitingFor: file.reason) }
  }

  private func tell(_ path: [UInt8], waitingFor reason: WaitingReason) {
    guard waitingTold.updateValue(reason.code, forKey: path) != reason.code else { return }
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
    logger.entry(message, fate.summary, fields)
  }

  private static let messages: [EventType: JournalMessage] = [
    .articleIngested: .articleIngested, .articleRevised: .articleRevised, .articleDuplicate: .articleDuplicate,
    .articleRejected: .articleRejected,
  ]
}
