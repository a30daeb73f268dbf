import Changes
import Claims
import Testing

@testable import Index

/// Notices that take another article back.
@Suite struct RetractionTests {
  private static let closure = Newsroom.says("Acme will close its Lyon plant", "Acme", "close", "its Lyon plant")
  private static let raise = Newsroom.says(
    "the union wants a raise of 6 percent", "the union", "want", "a raise", at: 90)
  private static let regret = Newsroom.says(
    "the editor regrets the error", "the editor", "regret", "the error", at: 200)

  @Test(arguments: [
    RetractionNotice(titles: ["“headline of  A.TXT”"]), RetractionNotice(addresses: ["https://post.example/1"]),
    RetractionNotice(titles: ["no such title here", "Headline of a.txt"]),
  ])
  func aNoticeWithdrawsAllThatTheArticleClaims(notice: RetractionNotice) throws {
    let room = try Newsroom()
    let article = try room.drop(
      "a.txt", [Self.closure, Self.raise], publisher: "Daily Post", url: "https://post.example/1")
    // It repeats one of the claims to say that it was wrong, and states something of its own.
    let events = try room.drop(
      "b.txt", [Self.closure, Self.regret], published: "2024-05-03", publisher: "The Daily Post", notice: notice)
    #expect(events.map(\.type) == [.claimAsserted, .claimWithdrawn, .claimWithdrawn, .articleIngested])
    #expect(events[0].change?.mention.evidence.exact == "the editor regrets the error")
    #expect(events.dropFirst().compactMap { $0.change?.support.articles } == [0, 0])
    #expect(events.last?.fate?.retracts == article.last?.fate?.article.id)
    #expect(events.last?.fate?.story == article.last?.fate?.story)
  }

  @Test func whatOthersSayStays() throws {
    let room = try Newsroom()
    try room.drop("a.txt", [Self.closure], publisher: "Daily Post")
    try room.drop("b.txt", [Self.closure], publisher: "The Herald")
    let events = try room.drop(
      "c.txt", [], text: "We take it back.", publisher: "Daily Post",
      notice: RetractionNotice(titles: ["Headline of a.txt"]))
    #expect(events.map(\.type) == [.claimWithdrawn, .articleIngested])
    #expect(events[0].change?.support == Support(articles: 1, origins: ["The Herald"], independent: 1))
  }

  @Test func nobodyTakesBackWhatOthersPublished() throws {
    let room = try Newsroom()
    try room.drop("a.txt", [Self.closure], publisher: "Daily Post")
    let notice = RetractionNotice(titles: ["Headline of a.txt"])
    let events = try room.drop("b.txt", [Self.regret], publisher: "The Herald", notice: notice)
    #expect(events.map(\.type) == [.claimAsserted, .articleIngested])
    // One that reports of the retraction names whose article it was.
    let report = try room.drop(
      "c.txt", [Self.regret], text: "The Daily Post has withdrawn its article.", publisher: "The Herald", notice: notice
    )
    #expect(report.map(\.type).contains(.claimWithdrawn))
  }

  @Test func aShortNameIsNotNamedByLongerWords() throws {
    let room = try Newsroom()
    try room.drop("a.txt", [Self.closure], publisher: "AP")
    let notice = RetractionNotice(titles: ["Headline of a.txt"])
    let other = try room.drop(
      "b.txt", [], text: "What happens now is unclear.", publisher: "The Herald", notice: notice)
    #expect(other.map(\.type) == [.articleIngested])
    let named = try room.drop("c.txt", [], text: "The AP withdrew it.", publisher: "The Herald", notice: notice)
    #expect(named.map(\.type) == [.claimWithdrawn, .articleIngested])
  }

  @Test func takenBackTwiceIsWithdrawnOnce() throws {
    let room = try Newsroom()
    try room.drop("a.txt", [Self.closure], publisher: "Daily Post")
    let notice = RetractionNotice(titles: ["Headline of a.txt"])
    try room.drop("b.txt", [], text: "We take it back.", publisher: "Daily Post", notice: notice)
    let again = try room.drop("c.txt", [Self.closure], text: "Once more.", publisher: "Daily Post", notice: notice)
    #expect(again.map(\.type) == [.articleIngested])
  }
}
