import Articles
import Changes
import Claims
import Foundation
import Index

/// Drops articles with hand-written mentions one after another, as the daemon does, and keeps the log.
final class Newsroom {
  static let data =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/data"
  let folder: String
  let index: SQLiteClaimIndex
  let detector: ChangeDetector
  private(set) var log: [[LoggedEvent]] = []
  private var sequence = 0

  init() throws {
    folder = NSTemporaryDirectory() + "claimd-index-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    index = try SQLiteClaimIndex(path: folder + "/index.sqlite", log: "log-1")
    detector = try ChangeDetector(dataFolder: Self.data)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The id of the article with that text.
  static func id(_ text: String) -> String {
    let parts = (0..<4).map { part in
      let digits = String(StableHash.of("\(part)" + text), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return "sha256:" + parts.joined()
  }

  /// Drops an article and gives its events.
  @discardableResult
  func drop(
    _ name: String, _ mentions: [ClaimMention], text: String? = nil, published: String? = "2024-05-01",
    publisher: String? = nil, url: String? = nil, notice: RetractionNotice? = nil,
    terms: [String: Int] = ["strike": 3, "acme": 4, "wage": 2]
  ) throws -> [ChangeEvent] {
    let text = text ?? mentions.map(\.evidence.exact).joined(separator: ". ") + " — \(name)"
    let date = published.flatMap(CalendarDate.init(iso:)).map { day in
      Sourced(PartialDate(year: day.year, month: day.month, day: day.day), from: .text)
    }
    let article = Article(
      id: Self.id(text), name: FileName(name), text: text, title: Sourced("Headline of \(name)", from: .text),
      url: url.map { Sourced($0, from: .metadata) }, publisher: publisher.map { Sourced($0, from: .metadata) },
      published: date)
    let events: [ChangeEvent]
    if let known = try index.article(id: article.id) {
      events = [try detector.duplicate(of: known, name: FileName(name), file: Self.file, index: index)]
    } else {
      events = try detector.transaction(
        for: article, extraction: Extraction(mentions: mentions, notice: notice, terms: terms), file: Self.file,
        received: CalendarDate(iso: "2024-06-01") ?? CalendarDate(daysSinceEpoch: 0)!, index: index)
    }
    try commit(events)
    return events
  }

  /// Logs events and applies them.
  func commit(_ events: [ChangeEvent]) throws {
    let logged = events.map { event in
      sequence += 1
      return LoggedEvent(sequence: sequence, time: "2024-06-01T00:00:00.000000Z", event: event)
    }
    log.append(logged)
    try index.apply(logged)
  }

  static let file = ArticleFate.FileFacts(size: 100, modified: "2024-06-01T00:00:00.000000000Z")

  /// A mention: its words, and who does what.
  static func says(
    _ text: String, _ subject: String, _ predicate: String, _ object: String? = nil, number: Double? = nil,
    unit: String? = nil, time: String? = nil, polarity: Polarity = .positive, modality: Modality = .asserted,
    quote: Bool = false, speaker: String? = nil, origin: String? = nil, at start: Int = 0
  ) -> ClaimMention {
    func participant(_ words: String) -> Participant {
      let last = words.split(separator: " ").last.map(String.init) ?? words
      return Participant(
        text: words, head: last.lowercased(), entity: last.first?.isUppercase == true ? words.lowercased() : nil)
    }
    return ClaimMention(
      evidence: Evidence(start: start, end: start + text.unicodeScalars.count, exact: text), text: text,
      subject: participant(subject), predicate: Predicate(text: predicate, lemma: predicate),
      object: object.map(participant), time: time.map { TimeExpression(text: $0, value: $0) },
      quantities: number.map { [Quantity(text: "\($0)", low: $0, high: $0, unit: unit)] } ?? [], polarity: polarity,
      modality: modality, quote: quote,
      attribution: speaker.map { [Attribution(speaker: $0, kind: .person, cue: "said", entity: $0.lowercased())] }
        ?? [],
      origin: origin)
  }
}

extension ChangeEvent {
  /// What a claim event says.
  var change: ClaimChange? { if case .claim(let change) = data { change } else { nil } }
  /// What an article event says.
  var fate: ArticleFate? { if case .article(let fate) = data { fate } else { nil } }
}
