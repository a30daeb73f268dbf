import Articles
import Changes
import EventLog
import Inbox

/// Takes files in: the whole pipeline.
public struct Ingestor: Sendable {
  private var reader: DropReader
  private let detector: ChangeDetector
  private let ledger: Ledger
  private var disposer: InboxDisposer
  private let now: @Sendable () -> EventTime

  /// How many files become durable together, at most.
  private static let mostTogether = 64

  init(
    analyzer: ArticleAnalyzer, detector: ChangeDetector, ledger: Ledger, inbox: InboxConfiguration,
    now: @escaping @Sendable () -> EventTime = { .now() }
  ) {
    self.detector = detector
    self.ledger = ledger
    self.now = now
    reader = DropReader(analyzer: analyzer, inbox: inbox)
    disposer = InboxDisposer(configuration: inbox)
  }

  /// Goes on with other settings of the inbox.
  mutating func adopt(_ inbox: InboxConfiguration) {
    reader.adopt(inbox)
    disposer = InboxDisposer(configuration: inbox)
  }

  /// Files that are read, and their claims extracted, on all cores while others are taken in. They come in inbox order.
  typealias Readings = Lookahead<InboxFile, Reading>

  /// Begins to read files.
  func readings(of files: [InboxFile]) -> Readings {
    Readings(files, limit: DropReader.mostBytes, weight: { Int($0.size) }) { [reader, ledger] file in
      reader.read(file) { id in (try? ledger.index.article(id: id))?.isAccepted == true }
    }
  }

  /// Takes in the next file, and those behind it that are read by now: compares what each claims with what is known,
  /// makes the changes of all of them durable with one sync, and only then moves the files.
  ///
  /// - Returns: whether there was one.
  /// - Throws: what the log, the index or the inbox throws. Of each article then either nothing was written or its whole
  ///   transaction, and taking the file in again completes the rest.
  func ingest(_ readings: Readings, _ control: IntakeControl) throws -> Bool {
    // What a crash or a full disk has left undone comes first.
    try ledger.catchUp()

    let taken = try ledger.together {
      var taken: [Taken] = []
      while taken.count < Self.mostTogether, let reading = taken.isEmpty ? readings.next() : readings.nextIfReady() {
        taken.append(try take(reading, control))
        if taken.last?.failure != nil { break }
      }
      return taken
    }

    // All of it is durable: now the files may leave the inbox.
    let outcomes = try dispose(of: taken)
    let now = ContinuousClock.now
    for taken in taken where !taken.outcome.closing.isEmpty { ledger.metrics.articleTook(now - taken.began) }
    outcomes.forEach(control.tell)
    if let failure = taken.last?.failure { throw failure }
    if let failure = outcomes.lazy.compactMap(\.disposalError).first(where: \.isTransient) { throw failure }
    return !taken.isEmpty
  }

  /// What one file has come to so far.
  private struct Taken {
    /// When it began to be read.
    let began: ContinuousClock.Instant
    var outcome: IngestOutcome
    /// The file as it was read; nil when it was not.
    var drop: Drop?
    /// The ids of its articles, whose events are durable.
    var ids: [String] = []
    /// What stops the intake.
    var failure: InboxError?

    init(_ reading: Reading, _ fate: IngestOutcome.Fate) {
      began = reading.began
      outcome = IngestOutcome(file: reading.file, fate: fate)
    }
  }

  /// Compares what a file claims with what is known, article by article, and adds the changes to those that become
  /// durable together.
  private func take(_ reading: Reading, _ control: IntakeControl) throws -> Taken {
    var taken = Taken(reading, .gone)
    switch reading.outcome {
    case .gone: return taken
    case .waiting(let reason): taken.outcome.fate = .waiting(reason)
    case .failed(let error): taken.failure = error
    case .drop(let drop):
      taken.drop = drop
      let committed = try committedIDs(of: drop)
      let known = try ledger.index.article(id: drop.id)
      if committed.contains(drop.id) {
        (taken.ids, taken.outcome.fate) = ([drop.id], .leftover)
      } else if let known, known.isAccepted || !drop.items.contains(where: \.isArticle) {
        try addDuplicate(of: known, drop, to: &taken)
      } else {
        try add(drop, to: &taken, control)
        if taken.outcome.closing.isEmpty, taken.outcome.fate != .unfinished {
          // All its articles were there before: because of a crash, or because it was dropped again.
          taken.outcome.fate = .leftover
          if committed.isEmpty, let first = try taken.ids.first.flatMap({ try ledger.index.article(id: $0) }) {
            try addDuplicate(of: first, drop, to: &taken)
          }
        }
      }
      control.progress()
    }
    return taken
  }

  private func add(_ drop: Drop, to taken: inout Taken, _ control: IntakeControl) throws {
    (taken.ids, taken.outcome.fate) = (drop.items.map(\.id), .committed)
    let due = try drop.items.filter { item in
      guard let known = try ledger.index.article(id: item.id) else { return true }
      return !known.isAccepted && item.isArticle
    }
    let items = reader.extracted(due)
    while let item = items.next() {
      if !taken.outcome.closing.isEmpty, control.isStopping() {
        taken.outcome.fate = .unfinished
        return
      }
      if let closing = try ledger.add(try changes(item, of: drop)).last { taken.outcome.closing.append(closing) }
      control.progress()
    }
  }

  private func changes(_ item: Drop.Item, of drop: Drop) throws -> [ChangeEvent] {
    switch item.result {
    case .success(let article):
      return try detector.transaction(
        for: article, extraction: item.extraction ?? reader.extraction(of: article), file: drop.facts,
        received: received, index: ledger.index)
    case .failure(let unreadable):
      return [
        try detector.rejection(
          of: item.id, name: drop.name, file: drop.facts, reason: unreadable.reason, detail: unreadable.detail,
          index: ledger.index)
      ]
    }
  }

  private func addDuplicate(of known: KnownArticle, _ drop: Drop, to taken: inout Taken) throws {
    let event = try detector.duplicate(of: known, name: drop.name, file: drop.facts, index: ledger.index)
    taken.outcome.closing = try ledger.add([event])
    (taken.ids, taken.outcome.fate) = ([known.reference.id], .committed)
  }

  private var received: CalendarDate { FileTime.day(microseconds: now().microseconds) }

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

  /// Moves the files whose events are durable, and notes that they are gone.
  private func dispose(of taken: [Taken]) throws -> [IngestOutcome] {
    var outcomes = taken.map(\.outcome)
    let leaving = taken.indices.filter { taken[$0].drop != nil && taken[$0].outcome.fate != .unfinished }
    let requests = try leaving.compactMap { try request(taken[$0]) }
    var gone: [(articleID: String, name: String)] = []
    for (index, result) in zip(leaving, disposer.dispose(requests)) {
      switch result {
      case .failure(let error): outcomes[index].disposalError = error
      case .success(let disposal):
        outcomes[index].disposal = disposal
        guard disposal != .kept, disposal != .changed, let name = taken[index].drop?.name.display else { continue }
        gone += taken[index].ids.map { ($0, name) }
      }
    }
    try ledger.index.markDisposed(gone)
    return outcomes
  }

  private func request(_ taken: Taken) throws -> DisposalRequest? {
    guard let drop = taken.drop else { return nil }
    let isRejected = try ledger.index.article(id: drop.id)?.isAccepted == false
    let isDuplicate = taken.outcome.closing.last?.event.type == .articleDuplicate
    return DisposalRequest(
      file: drop.file, digestHex: drop.digest, year: received.year, month: received.month,
      fate: isRejected ? .rejected : isDuplicate ? .duplicate : .accepted)
  }
}
