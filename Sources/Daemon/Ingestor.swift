import Articles
import Changes
import Claims
import EventLog
import Inbox

/// Takes files in: the whole pipeline, one file at a time.
public struct Ingestor: Sendable {
  private let analyzer: ArticleAnalyzer
  private let detector: ChangeDetector
  private let ledger: Ledger
  private let reader: InboxReader
  private let disposer: InboxDisposer
  private let maxBytes: Int
  private let now: @Sendable () -> EventTime

  init(
    analyzer: ArticleAnalyzer, detector: ChangeDetector, ledger: Ledger, inbox: InboxConfiguration,
    now: @escaping @Sendable () -> EventTime = { .now() }
  ) {
    self.analyzer = analyzer
    self.detector = detector
    self.ledger = ledger
    self.now = now
    reader = InboxReader(configuration: inbox)
    disposer = InboxDisposer(configuration: inbox)
    maxBytes = inbox.maxBytes
  }

  /// Takes one file in: reads it, extracts its claims, compares them with what is known, makes the changes durable,
  /// and only then moves the file.
  ///
  /// - Throws: what the log, the index or the inbox throws; then either nothing was written, or all of the transaction
  ///   was, and taking the file in again completes the rest.
  public func ingest(_ file: InboxFile) throws -> IngestOutcome {
    try ledger.catchUp()
    let drop: Drop
    switch try reader.read(file) {
    case .waiting(let reason): return IngestOutcome(file: file, fate: .waiting(reason))
    case .gone: return IngestOutcome(file: file, fate: .gone)
    case .oversize:
      guard let oversize = try digest(oversize: file) else {
        return IngestOutcome(file: file, fate: .waiting(.changed))
      }
      drop = oversize
    case .contents(let contents):
      drop = Drop(file: file, digest: ContentDigest.hex(of: contents.bytes), contents: contents.bytes)
    }
    if try isLeftover(drop) { return try dispose(of: drop, fate: .leftover, transactions: []) }

    var transactions: [[LoggedEvent]] = []
    if let known = try ledger.index.article(id: drop.id) {
      let event = try detector.duplicate(of: known, name: drop.name, file: drop.facts, index: ledger.index)
      transactions.append(try ledger.commit([event]))
    } else {
      switch read(drop) {
      case .failure(let unreadable):
        let event = try detector.rejection(
          of: drop.id, name: drop.name, file: drop.facts, reason: unreadable.reason, detail: unreadable.detail,
          index: ledger.index)
        transactions.append(try ledger.commit([event]))
      case .success(let articles):
        for article in articles where try ledger.index.article(id: article.id) == nil {
          let extraction = analyzer.claims(of: article)
          let changes = try detector.transaction(
            for: article, extraction: extraction, file: drop.facts, received: received, index: ledger.index)
          transactions.append(try ledger.commit(changes))
        }
      }
    }
    return try dispose(of: drop, fate: .committed, transactions: transactions)
  }

  private var received: CalendarDate { FileTime.day(microseconds: now().microseconds) }

  /// A file that was read: its identity and its bytes.
  private struct Drop {
    let file: InboxFile
    let digest: String
    /// Nil when the file is larger than the limit.
    let contents: [UInt8]?

    var id: String { "sha256:" + digest }
    var name: FileName { FileName(bytes: file.path) }
    var facts: ArticleFate.FileFacts {
      ArticleFate.FileFacts(size: Int(file.size), modified: FileTime.rfc3339(nanoseconds: file.modified))
    }
  }

  /// Why a file is no article, for the event.
  private struct Unreadable: Error {
    let reason: RejectionReason
    let detail: String
  }

  private func read(_ drop: Drop) -> Result<[Article], Unreadable> {
    guard let contents = drop.contents else {
      let size = StatusReport.grouped(Int(drop.file.size))
      let limit = StatusReport.grouped(maxBytes)
      let detail = "the file has \(size) bytes; the limit is \(limit) (inbox.max-bytes)"
      return .failure(Unreadable(reason: .oversize, detail: detail))
    }
    do throws(ArticleError) {
      return .success(try analyzer.articles(in: contents, id: drop.id, name: drop.name))
    } catch {
      return .failure(Unreadable(reason: RejectionReason(error.kind), detail: error.description))
    }
  }

  private func digest(oversize file: InboxFile) throws -> Drop? {
    var digest = StreamingDigest()
    let outcome = try reader.readChunks(of: file) { digest.update($0) }
    return outcome == .complete ? Drop(file: file, digest: digest.hex, contents: nil) : nil
  }

  /// Whether the events of exactly this drop are durable already, and only its move is missing.
  private func isLeftover(_ drop: Drop) throws -> Bool {
    let modified = drop.facts.modified
    return try ledger.index.fates(named: drop.name.display).contains {
      $0.fate.article.id == drop.id && $0.fate.file.modified == modified && !$0.disposed
    }
  }

  private func dispose(
    of drop: Drop, fate: IngestOutcome.Fate, transactions: [[LoggedEvent]]
  ) throws -> IngestOutcome {
    var outcome = IngestOutcome(file: drop.file, fate: fate, transactions: transactions)
    let rejected = try ledger.index.article(id: drop.id)?.isAccepted == false
    let duplicate = transactions.last?.last?.event.type == .articleDuplicate
    let request = DisposalRequest(
      file: drop.file, digestHex: drop.digest, year: received.year, month: received.month,
      fate: rejected ? .rejected : duplicate ? .duplicate : .accepted)
    let disposal: Disposal
    do throws(InboxError) {
      disposal = try disposer.dispose(request)
    } catch {
      outcome.disposalError = error
      return outcome
    }
    outcome.disposal = disposal
    switch disposal {
    case .moved, .alreadyThere, .deleted, .gone:
      try ledger.index.markDisposed(articleID: drop.id, name: drop.name.display)
    case .kept, .changed: break
    }
    return outcome
  }
}
