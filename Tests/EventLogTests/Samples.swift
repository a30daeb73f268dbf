import Changes
import Claims

/// Events of every type, made up.
enum Samples {
  static let article = ArticleReference(
    id: "sha256:" + String(repeating: "ab", count: 32), name: "troops.txt", title: "Troops \"to leave\"",
    publisher: "The Courier", published: "2024-09-08", publishedFrom: .text, language: "en")

  static let unread = ArticleReference(
    id: "sha256:" + String(repeating: "cd", count: 32), name: "caf\\xE9.bin", nameBytes: "Y2Fm6S5iaW4=")

  static let mention = ClaimMention(
    evidence: Evidence(start: 412, end: 448, exact: "hundreds of troops will leave", prefix: "said ", suffix: "."),
    text: "Hundreds of troops will leave Iraq by September 2025.",
    subject: Participant(text: "hundreds of troops", head: "troop"),
    predicate: Predicate(text: "leave", lemma: "leave"),
    object: Participant(text: "Iraq", head: "iraq", entity: "iraq"),
    arguments: [Argument(role: "from", text: "the base", head: "base"), Argument(role: "as", text: "planned")],
    time: TimeExpression(text: "by September 2025", value: "2025-09", relation: .by),
    quantities: [
      Quantity(text: "hundreds", low: 200, high: 999, unit: "troop"),
      Quantity(text: "more than 2.5", low: 2.5, high: nil, approximate: true),
    ],
    polarity: .negative, modality: .planned, quote: true,
    attribution: [
      Attribution(speaker: "an official", kind: .anonymous, cue: "said"),
      Attribution(speaker: "Reuters", kind: .publisher, cue: "reports", entity: "reuters"),
    ],
    origin: "Reuters")

  static let bare = ClaimMention(
    evidence: Evidence(start: 0, end: 3, exact: "It."), text: "It.", predicate: Predicate(text: "is", lemma: "be"),
    time: TimeExpression(text: "then", value: nil, type: .time))

  static func claim(_ type: EventType = .claimAsserted, ordinal: Int = 1, text: String = "Troops leave.") -> ChangeEvent
  {
    let changes =
      type == .claimAsserted
      ? []
      : [
        SlotChange(slot: .time, before: "2025-09", after: nil, against: "x:1:1"),
        SlotChange(slot: .wording, before: nil, after: "leave", against: "x:1:2"),
      ]
    return ChangeEvent(
      id: "abab:1:\(ordinal)", type: type, subject: "claim/c\(ordinal)",
      data: .claim(
        ClaimChange(
          summary: "New: \(text)", article: article, claim: ClaimReference(id: "c\(ordinal)", text: text, story: "s1"),
          mention: mention, restated: type == .claimAsserted ? [] : [bare], late: type == .claimBackfilled,
          changes: changes, support: Support(articles: 2, origins: ["Reuters", "AP"], independent: 2))))
  }

  static func fate(_ type: EventType = .articleIngested, ordinal: Int = 0) -> ChangeEvent {
    var fate = ArticleFate(
      summary: "Read.", article: article, file: .init(size: 2048, modified: "2024-09-08T10:00:00.000000000Z"))
    switch type {
    case .articleRejected:
      fate.article = unread
      fate.reason = .notProse
      fate.detail = "It holds no sentence."
    case .articleDuplicate: break
    default:
      fate.story = .init(id: "s1", title: "Troops \"to leave\"")
      fate.claims = ["claim.asserted": 2, "claim.repeated": 1]
      fate.terms = ["iraq": 3, "troop": 2]
      fate.sketch = "AAAAAA=="
    }
    if type == .articleRevised {
      fate.previous = "sha256:" + String(repeating: "ef", count: 32)
      fate.copyOf = "sha256:" + String(repeating: "01", count: 32)
      fate.retracts = "sha256:" + String(repeating: "23", count: 32)
    }
    return ChangeEvent(
      id: "abab:1:\(ordinal)", type: type, subject: "article/\(fate.article.id)", data: .article(fate))
  }

  static func own(_ type: EventType) -> ChangeEvent {
    let change = LogChange(
      summary: "The log itself.", version: "1.2.3", cutBytes: type == .logRepaired ? 7 : nil,
      savedAs: type == .logRepaired ? "events.jsonl.torn-00000000000000000002" : nil,
      previousSegment: type == .logRotated ? "events-00000000000000000001.jsonl" : nil,
      previousChain: type == .logRotated ? String(repeating: "a", count: 64) : nil)
    return ChangeEvent(id: "log:sample:\(type.rawValue)", type: type, subject: "log", data: .log(change))
  }

  /// A transaction with `claims` claim events.
  static func transaction(_ claims: Int, text: String = "Troops leave.") -> [ChangeEvent] {
    (0..<claims).map { claim(ordinal: $0 + 1, text: text) } + [fate()]
  }

  /// Transactions in which every type occurs.
  static let everyType: [[ChangeEvent]] =
    [EventType.allCases.filter(\.isClaim).enumerated().map { claim($1, ordinal: $0 + 1) } + [fate()]]
    + [.articleRevised, .articleDuplicate, .articleRejected].map { [fate($0)] }
    + [.logOpened, .logRepaired, .logRotated].map { [own($0)] }

  /// The same with an id of its own for each event, and articles' events that state the right claims.
  static let everyTypeOnce: [[ChangeEvent]] = everyType.enumerated().map { number, events in
    events.map { event in
      var event = event
      event.id += ":\(number)"
      if case .article(var fate) = event.data, fate.claims != nil {
        let types = events.filter(\.type.isClaim).map(\.type.rawValue)
        fate.claims = Dictionary(types.map { ($0, 1) }, uniquingKeysWith: +)
        event.data = .article(fate)
      }
      return event
    }
  }

  /// A short claim event.
  static func shortClaim(text: String) -> ChangeEvent {
    let short = ArticleReference(id: "sha256:0", name: "a.txt")
    return ChangeEvent(
      id: "0:1:1", type: .claimAsserted, subject: "claim/c",
      data: .claim(
        ClaimChange(
          summary: text, article: short, claim: ClaimReference(id: "c", text: text, story: "s"), mention: bare,
          support: Support(articles: 1, origins: [], independent: 1))))
  }

  /// A short transaction: the smallest events that the types allow, for tests that go byte by byte.
  static let small: [ChangeEvent] = [fate(.articleDuplicate)]
}
