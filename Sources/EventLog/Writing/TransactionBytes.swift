import Changes

/// Turns events into the bytes of whole transactions, one behind the other.
struct TransactionBytes {
  /// The log's uuid.
  let log: String
  /// All lines so far.
  private(set) var bytes: [UInt8] = []
  /// The last sequence.
  private(set) var sequence: Int
  /// The last transaction's chain.
  private(set) var chain: [UInt8]

  /// Goes on behind a place of the log.
  init(log: String, sequence: Int, chain: [UInt8]) {
    self.log = log
    self.sequence = sequence
    self.chain = chain
  }

  /// Appends a transaction; returns its events with their places.
  mutating func append(_ events: [ChangeEvent], time: EventTime) throws(EventLogError) -> [LoggedEvent] {
    try Self.check(events)
    let time = time.description
    var lines: [UInt8] = []
    var logged: [LoggedEvent] = []
    for (index, event) in events.enumerated() {
      var event = LoggedEvent(sequence: sequence + index + 1, time: time, event: event)
      if event.event.id.isEmpty { event.event.id = OwnEvents.id(event.sequence) }
      let line: [UInt8]
      do {
        line = try LineFormat.line(event, log: log)
      } catch {
        throw .invalidTransaction(reason: "event \(event.event.id) cannot be written as JSON: \(error)")
      }
      guard line.count + LineFormat.chainMember <= LineFormat.longestLine else {
        throw .invalidTransaction(reason: "event \(event.event.id) is longer than \(LineFormat.longestLine) bytes")
      }
      lines.append(contentsOf: line)
      lines.append(UInt8(ascii: "\n"))
      logged.append(event)
    }
    chain = TransactionChain.next(after: chain, unchained: lines)
    lines.removeLast(2)
    lines.append(contentsOf: LineFormat.beforeChain.utf8)
    lines.append(contentsOf: chain)
    lines.append(contentsOf: "\"}\n".utf8)
    bytes.append(contentsOf: lines)
    sequence += events.count
    return logged
  }

  /// A transaction is an article's: claim events and then its own; or one event of the log's own.
  private static func check(_ events: [ChangeEvent]) throws(EventLogError) {
    guard let last = events.last else { throw .invalidTransaction(reason: "there are none") }
    guard last.type.closesTransaction else {
      throw .invalidTransaction(reason: "the last one is \(last.type.rawValue), which closes no transaction")
    }
    if let early = events.dropLast().first(where: \.type.closesTransaction) {
      throw .invalidTransaction(reason: "\(early.type.rawValue) is not the last one")
    }
    for event in events {
      let family = event.type.rawValue.prefix { $0 != "." }
      guard family == event.data.family else {
        throw .invalidTransaction(reason: "\(event.type.rawValue) has the data of \(event.data.family) events")
      }
      guard !event.id.isEmpty || family == "log", !event.subject.isEmpty else {
        throw .invalidTransaction(reason: "an event of type \(event.type.rawValue) has no id or no subject")
      }
    }
    guard last.type.rawValue.hasPrefix("article.") || events.count == 1 else {
      throw .invalidTransaction(reason: "\(last.type.rawValue) does not stand alone")
    }
  }
}

extension EventData {
  /// The family of types it belongs to.
  fileprivate var family: String {
    switch self {
    case .claim: "claim"
    case .article: "article"
    case .log: "log"
    }
  }
}
