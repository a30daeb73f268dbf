import Articles
import Changes
import Claims
import Testing

@testable import Index

/// Whole transactions: articles with hand-written mentions, dropped one after another.
@Suite struct TransactionTests {
  private static let closure = Newsroom.says(
    "Acme will close its Lyon plant in May 2025", "Acme", "close", "its Lyon plant", time: "2025-05", modality: .planned
  )

  private static func toll(_ number: Double, origin: String? = nil) -> ClaimMention {
    Newsroom.says(
      "the ferry accident off Cebu killed \(Int(number)) people", "the ferry accident off Cebu", "kill",
      "\(Int(number)) people", number: number, unit: "person", origin: origin)
  }

  @Test func aRetoldReportIsOneOrigin() throws {
    let room = try Newsroom()
    var first = Self.closure
    first.origin = "Reuters"
    let types = try ["a.txt", "b.txt", "c.txt"].map { try room.drop($0, [first], published: "2024-05-01")[0].type }
    #expect(types == [.claimAsserted, .claimRepeated, .claimRepeated])
    let last = try #require(room.log.last?.first?.event.change)
    #expect(last.support == Support(articles: 3, origins: ["Reuters"], independent: 1))
    #expect(last.summary.contains("3 articles, 1 independent origin"))
    #expect(try room.index.counts().stories == 1)
  }

  @Test(arguments: [("AP", "Associated Press"), ("Agence France-Presse", "AFP"), ("The Bloomberg News", "Bloomberg")])
  func anOriginOfTwoNamesIsOne(first: String, second: String) throws {
    let room = try Newsroom()
    var (told, retold) = (Self.closure, Self.closure)
    (told.origin, retold.origin) = (first, second)
    try room.drop("a.txt", [told])
    let event = try room.drop("b.txt", [retold])[0]
    #expect(event.type == .claimRepeated)
    #expect(event.change?.support == Support(articles: 2, origins: [first], independent: 1))
  }

  @Test func anotherOriginCorroborates() throws {
    let room = try Newsroom()
    try room.drop("a.txt", [Self.closure], publisher: "Daily Post")
    let event = try room.drop("b.txt", [Self.closure], publisher: "The Herald")[0]
    #expect(event.type == .claimCorroborated)
    #expect(event.change?.support.independent == 2)
  }

  @Test func theSameSpeakersWordsAddNoOrigin() throws {
    let room = try Newsroom()
    let words = Newsroom.says(
      "We will fight this closure in every court", "we", "fight", "closure", quote: true, speaker: "Anna Lindqvist")
    try room.drop("a.txt", [words], publisher: "Daily Post")
    #expect(try room.drop("b.txt", [words], publisher: "The Herald")[0].type == .claimRepeated)
  }

  @Test(arguments: [
    ("2024-05-03", EventType.claimRevised, false), ("2024-05-01", .claimDisputed, false),
    ("2024-04-29", .claimBackfilled, true),
  ])
  func anotherTollIsJudgedByItsDate(published: String, type: EventType, late: Bool) throws {
    let room = try Newsroom()
    try room.drop("a.txt", [Self.toll(12)], published: "2024-05-01", publisher: "Daily Post")
    let event = try room.drop("b.txt", [Self.toll(15)], published: published, publisher: "The Herald")[0]
    #expect(event.type == type)
    #expect(event.change?.late == late)
    #expect(event.change?.changes.map(\.slot) == [.quantity])
    #expect(event.change?.changes.first?.against == room.log[0][0].event.id)
  }

  @Test func anArticleThatContradictsItselfDisputesItself() throws {
    let room = try Newsroom()
    let said = Newsroom.says("the minister took bribes from Acme", "the minister", "take", "bribes from Acme")
    let denied = Newsroom.says(
      "the minister took no bribes from Acme", "the minister", "take", "bribes from Acme", polarity: .negative, at: 100)
    let events = try room.drop("a.txt", [said, denied])
    #expect(events.map(\.type) == [.claimAsserted, .claimDisputed, .articleIngested])
    #expect(events[0].change?.claim.id == events[1].change?.claim.id)
    #expect(events[1].change?.changes.map(\.slot) == [.polarity])
    #expect(events[1].change?.changes.first?.against == events[0].id)
    #expect(try room.index.counts().disputed == 1)
  }

  @Test func whatAnArticleSaysTwiceIsOneEvent() throws {
    let room = try Newsroom()
    var again = Self.closure
    again.evidence.start = 500
    again.evidence.end += 500
    let events = try room.drop("a.txt", [Self.closure, again])
    #expect(events.count == 2)
    #expect(events[0].change?.restated.count == 1)
  }

  @Test func aNewVersionWithdrawsWhatItNoLongerSays() throws {
    let room = try Newsroom()
    let strike = Newsroom.says("Workers at Acme began a strike", "workers at Acme", "begin", "a strike", at: 100)
    try room.drop("a.txt", [Self.closure, strike], publisher: "Daily Post")
    let events = try room.drop("a.txt", [Self.closure], text: "another text", publisher: "Daily Post")
    #expect(events.map(\.type) == [.claimRepeated, .claimWithdrawn, .articleRevised])
    #expect(events[0].change?.support.articles == 1)
    #expect(events[1].change?.claim.text == strike.text)
    #expect(events[2].fate?.previous == room.log[0].last?.event.fate?.article.id)
    let claims = try room.index.claims(story: nil, disputed: false)
    #expect(claims.map(\.withdrawn) == [false, true])
  }

  @Test func aCopyWithoutCreditHasTheOriginOfWhatItCopies() throws {
    let room = try Newsroom()
    let body = (0..<200).map { "word\($0)" }.joined(separator: " ")
    try room.drop("a.txt", [Self.closure], text: body, publisher: "Daily Post")
    let events = try room.drop("b.txt", [Self.closure], text: body + " and more", publisher: "The Herald")
    #expect(events[0].type == .claimRepeated)
    #expect(events[0].change?.support == Support(articles: 2, origins: ["Daily Post"], independent: 1))
    #expect(events[1].fate?.copyOf == room.log[0].last?.event.fate?.article.id)
  }

  @Test func anUndatedArticleIsPlacedByItsStory() throws {
    let room = try Newsroom()
    try room.drop("a.txt", [Self.closure], published: "2024-05-01")
    let events = try room.drop("b.txt", [Self.toll(12)], published: nil)
    #expect(events.last?.fate?.article.published == "2024-05-01")
    #expect(events.last?.fate?.article.publishedFrom == .story)
    let other = try room.drop("c.txt", [Self.toll(3)], published: nil, terms: ["telescope": 4, "galaxy": 3])
    #expect(other.last?.fate?.article.publishedFrom == .received)
    #expect(try room.index.counts().stories == 2)
  }

  @Test func theSameDropsGiveTheSameEvents() throws {
    func run() throws -> [[LoggedEvent]] {
      let room = try Newsroom()
      for number in 0..<6 {
        try room.drop(
          "n\(number).txt", [Self.toll(Double(10 + number % 3)), Self.closure], published: "2024-05-0\(number + 1)")
      }
      return room.log
    }
    #expect(try run() == run())
  }

  @Test func dropsOfKnownContentHaveIdsOfTheirOwn() throws {
    let room = try Newsroom()
    try room.drop("a.txt", [Self.closure], text: "the text")
    let again = [
      try room.drop("b.txt", [Self.closure], text: "the text")[0], try room.drop("b.txt", [], text: "the text")[0],
    ]
    #expect(again.map(\.type) == [.articleDuplicate, .articleDuplicate])
    #expect(Set(again.map(\.id)).count == 2)
    let id = Newsroom.id("noise")
    let rejected = try room.detector.rejection(
      of: id, name: FileName("x.bin"), file: Newsroom.file, reason: .binary, detail: "it is binary", index: room.index)
    try room.commit([rejected])
    #expect(try room.index.article(id: id)?.rejection == .binary)
    #expect(try room.index.article(name: "x.bin") == nil)
    #expect(try room.index.drops(of: id) == 1)
    let counts = try room.index.counts()
    #expect(counts == IndexCounts(articles: 1, claims: 1, stories: 1, disputed: 0, rejected: 1, duplicates: 2))
  }
}
