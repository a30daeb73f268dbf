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
    let committed = try committedIDs(of: drop)
    if committed.contains(drop.id) { return try dispose(of: drop, holding: [drop.id], fate: .leftover) }
    if let known = try ledger.index.article(id: drop.id) { return try commitDuplicate(of: known, drop) }

    let items = articles(in: drop)
    var transactions: [[LoggedEvent]] = []
    for item in items where try ledger.index.article(id: item.id) == nil {
      switch item.result {
      case .failure(let unreadable):
        let event = try detector.rejection(
          of: item.id, name: drop.name, file: drop.facts, reason: unreadable.reason, detail: unreadable.detail,
          index: ledger.index)
        transactions.append(try ledger.commit([event]))
      case .success(let article):
        let changes = try detector.transaction(
          for: article, extraction: analyzer.claims(of: article), file: drop.facts, received: received,
          index: ledger.index)
        transactions.append(try ledger.commit(changes))
      }
    }
    if transactions.isEmpty, committed.isEmpty,
      let known = try items.first.flatMap({ try ledger.index.article(id: $0.id) })
    {
      return try commitDuplicate(of: known, drop)
    }
    return try dispose(
      of: drop, holding: items.map(\.id), fate: transactions.isEmpty ? .leftover : .committed,
      transactions: transactions)
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

  /// Why a file, or one of the articles in it, is no article, for the event.
  private struct Unreadable: Error {
    let reason: RejectionReason
    let detail: String

    init(_ error: ArticleError) {
      reason = RejectionReason(error.kind)
      detail = error.description
    }

    init(size: Int64, limit: Int) {
      reason = .oversize
      let shown = (StatusReport.grouped(Int(size)), StatusReport.grouped(limit))
      detail = "the file has \(shown.0) bytes; the limit is \(shown.1) (inbox.max-bytes)"
    }
  }

  /// What the file holds: one article as a rule, many in some formats, one failure when it cannot be read at all.
  private func articles(in drop: Drop) -> [(id: String, result: Result<Article, Unreadable>)] {
    guard let contents = drop.contents else {
      return [(drop.id, .failure(Unreadable(size: drop.file.size, limit: maxBytes)))]
    }
    do throws(ArticleError) {
      return try analyzer.articles(in: contents, id: drop.id, name: drop.name).map {
        ($0.id, $0.result.mapError(Unreadable.init))
      }
    } catch {
      return [(drop.id, .failure(Unreadable(error)))]
    }
  }

  private func commitDuplicate(of known: KnownArticle, _ drop: Drop) throws -> IngestOutcome {
    let event = try detector.duplicate(of: known, name: drop.name, file: drop.facts, index: ledger.index)
    let logged = try ledger.commit([event])
    return try dispose(of: drop, holding: [known.reference.id], fate: .committed, transactions: [logged])
  }

  private func digest(oversize file: InboxFile) throws -> Drop? {
    var digest = StreamingDigest()
    let outcome = try reader.readChunks(of: file) { digest.update($0) }
    return outcome == .complete ? Drop(file: file, digest: digest.hex, contents: nil) : nil
  }

  /// The ids of this drop's articles whose events are durable already while its move is still missing: a crash, or a
  /// move that failed, had left it.
  private func committedIDs(of drop: Drop) throws -> Set<String> {
    let modified = drop.facts.modified
    let records = try ledger.index.fates(named: drop.name.display).filter {
      $0.fate.file.modified == modified && !$0.disposed
        && ($0.fate.article.id == drop.id || $0.fate.article.id.hasPrefix(drop.id + "#"))
    }
    return Set(records.map(\.fate.article.id))
  }

  private func dispose(
    of drop: Drop, holding ids: [String], fate: IngestOutcome.Fate, transactions: [[LoggedEvent]] = []
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
      for id in ids { try ledger.index.markDisposed(articleID: id, name: drop.name.display) }
    case .kept, .changed: break
    }
    return outcome
  }
}
