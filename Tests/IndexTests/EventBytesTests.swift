import Changes
import Claims
import Foundation
import Testing

@testable import Index

/// What the index keeps of an event is what the event said.
@Suite struct EventBytesTests {
  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 300, 1 << 40, .max, .min]) func wholeNumbers(_ number: Int) throws {
    #expect(try EventBytes.decode(Int.self, EventBytes.encode(number)) == number)
  }

  @Test(arguments: [nil, "", "a", "naïve — 海", String(repeating: "x", count: 1_000)] as [String?])
  func texts(_ text: String?) throws {
    #expect(try EventBytes.decode(String?.self, EventBytes.encode(text)) == text)
  }

  @Test(arguments: [nil, true, false] as [Bool?]) func optionals(_ value: Bool?) throws {
    #expect(try EventBytes.decode(Bool?.self, EventBytes.encode(value)) == value)
  }

  @Test func claimChange() throws {
    let change = Self.change
    #expect(try EventBytes.decode(ClaimChange.self, EventBytes.encode(change)) == change)
  }

  @Test func articleFate() throws {
    let fate = Self.fate
    #expect(try EventBytes.decode(ArticleFate.self, EventBytes.encode(fate)) == fate)
  }

  /// Terms are in a dictionary, whose order differs from process to process.
  @Test func sameValueHasSameBytes() {
    var other = Self.fate
    other.terms = Dictionary(uniqueKeysWithValues: Self.fate.terms!.sorted { $0.key > $1.key })
    #expect(EventBytes.encode(other) == EventBytes.encode(Self.fate))
  }

  /// A damaged database must not end the program.
  @Test func bytesCutAnywhereAreRefused() throws {
    let whole = EventBytes.encode(Self.change)
    for count in 0..<whole.count {
      #expect(throws: DamagedBytes.self) { try EventBytes.decode(ClaimChange.self, whole.prefix(count)) }
    }
  }

  @Test func lengthBeyondTheEndIsRefused() {
    for length in [1_000, Int.max, -1] {
      #expect(throws: DamagedBytes.self) { try EventBytes.decode(String.self, EventBytes.encode(length)) }
      #expect(throws: DamagedBytes.self) { try EventBytes.decode([Int].self, EventBytes.encode(length)) }
    }
  }

  private static let article = ArticleReference(
    id: "sha256:ab", name: "a.txt", nameBytes: "YQ==", title: "Ferry sinks", url: "https://news.example/1",
    publisher: "news.example", published: "2024-05-01", publishedFrom: .metadata, language: "en")

  private static let change = ClaimChange(
    summary: "12 now, 11 before.", article: article,
    claim: ClaimReference(id: "c-1", text: "A ferry killed 11 people.", story: "story-1"),
    mention: ClaimMention(
      evidence: Evidence(start: 3, end: 29, exact: "killing at least 12 people", prefix: "and ", suffix: ", it"),
      text: "A ferry killed at least 12 people.",
      subject: Participant(text: "A ferry", head: "ferry"), predicate: Predicate(text: "killing", lemma: "kill"),
      object: Participant(text: "at least 12 people", head: "people", entity: "people of lorne"),
      arguments: [
        Argument(role: "in", text: "in Lorne", head: nil, entity: "lorne"), Argument(role: "as", text: "x", head: "x"),
      ],
      time: TimeExpression(text: "by May", value: "2024-05", type: .date, relation: .by),
      quantities: [
        Quantity(text: "at least 12", low: 12, high: nil, unit: "people"),
        Quantity(text: "about 0.5%", low: nil, high: 0.5, unit: "%", approximate: true),
      ], polarity: .negative, modality: .planned, quote: true,
      attribution: [
        Attribution(speaker: "Ana Lopes", kind: .person, cue: "said", entity: "ana lopes"),
        Attribution(speaker: "a source", kind: .anonymous, cue: "told"),
      ], origin: "AFP"),
    restated: [
      ClaimMention(
        evidence: Evidence(start: 0, end: 2, exact: "12"), text: "12.", predicate: Predicate(text: "", lemma: ""))
    ],
    late: true,
    changes: [
      SlotChange(slot: .quantity, before: "11", after: "12", against: "e-1"),
      SlotChange(slot: .place, before: nil, after: nil, against: "e-2"),
    ], support: Support(articles: 2, origins: ["AFP", "news.example"], independent: 1))

  private static let fate = ArticleFate(
    summary: "Read.", article: article, file: .init(size: 5, modified: "2024-05-01T00:00:00Z"),
    story: .init(id: "story-1", title: "Ferry sinks"), claims: ["claim.asserted": 3],
    terms: ["ferry": 3, "lorne": 1, "afp": 2, "people": 4], sketch: "AAAA", reason: .notProse, detail: "no sentence",
    previous: "sha256:cd", copyOf: "sha256:ef", retracts: "sha256:01")
}
