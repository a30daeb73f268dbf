import TestSupport
import Testing

/// What a new version of an article takes back.
@Suite struct VersionTests {
  static let articles = [
    article("Ferry sinks off Kibwe", "A ferry sank off the port of Kibwe on Sunday. Eleven people died."),
    article("Mill to close", "Norrmark will close its paper mill in Melfort in May, the company said."),
    article("Court jails Hrubek", "A court sentenced Jan Hrubek to nine years in prison on Monday."),
  ]

  private static func article(_ title: String, _ text: String) -> String {
    "\(title)\n\nThe Herald\n4 March 2024\n\n\(text)\n"
  }

  @Test(arguments: articles) func aRetractedArticleWithdrawsAllItsClaims(article: String) throws {
    let site = try Site()
    try site.drop(article, as: "1.txt")
    #expect(try site.once().status == 0)
    let said = Set(try site.events().filter(\.isClaim).map(\.subject))
    #expect(!said.isEmpty)
    try site.drop("Editor's note: This article has been retracted.\n\n" + article, as: "1.txt")
    #expect(try site.once().status == 0)
    let events = try site.events()
    let withdrawn = events.filter { $0.type == "claim.withdrawn" }
    #expect(Set(withdrawn.map(\.subject)) == said)
    #expect(events.last?.type == "article.revised")
  }

  @Test(arguments: articles) func aNoticeInItsPlaceDoesTheSame(article: String) throws {
    let site = try Site()
    try site.drop(article, as: "1.txt")
    #expect(try site.once().status == 0)
    let said = Set(try site.events().filter(\.isClaim).map(\.subject))
    try site.drop(
      "This story has been withdrawn.\n\nThe newsroom found that the document it was built on was forged, and is sorry.\n",
      as: "1.txt")
    #expect(try site.once().status == 0)
    #expect(Set(try site.events().filter { $0.type == "claim.withdrawn" }.map(\.subject)) == said)
  }

  @Test func whatTheNewVersionNoLongerSaysIsWithdrawn() throws {
    let site = try Site()
    try site.drop(Self.articles[0], as: "1.txt")
    #expect(try site.once().status == 0)
    try site.drop(Self.articles[0].replacing(" Eleven people died.", with: " The crew was saved."), as: "1.txt")
    #expect(try site.once().status == 0)
    let withdrawn = try site.events().filter { $0.type == "claim.withdrawn" }
    #expect(withdrawn.count == 1)
    let mention = withdrawn.first?.data["mention"] as? [String: Any]
    #expect(mention?["text"] as? String == "Eleven people died.")
  }
}
