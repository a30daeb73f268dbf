import Testing

@testable import Changes

@Suite struct SupportTests {
  @Test func anOriginCountsOnceHoweverManyRetellIt() {
    var support: Support?
    for paper in ["Daily Post", "www.morningnews.com", "The Herald"] {
      support = SupportLedger.adding(to: support, origins: ["Reuters"], own: paper, isCounted: false).support
    }
    #expect(support == Support(articles: 3, origins: ["Reuters"], independent: 1))
  }

  @Test func anArticleWithoutAnOriginIsItsOwn() {
    let first = SupportLedger.adding(to: nil, origins: ["Reuters"], own: "Daily Post", isCounted: false)
    let second = SupportLedger.adding(to: first.support, origins: [], own: "The Herald", isCounted: false)
    #expect(second.isNew)
    #expect(second.support == Support(articles: 2, origins: ["Reuters", "The Herald"], independent: 2))
  }

  @Test func anotherVersionOfAnArticleDoesNotCountAgain() {
    let first = SupportLedger.adding(to: nil, origins: [], own: "Daily Post", isCounted: false)
    let second = SupportLedger.adding(to: first.support, origins: [], own: "Daily Post", isCounted: true)
    #expect(!second.isNew)
    #expect(second.support == first.support)
  }

  @Test(arguments: [("Reuters", "www.reuters.com", true), ("The Guardian", "guardian", true), ("AP", "AFP", false)])
  func comparesNamesOfOrigins(a: String, b: String, same: Bool) {
    #expect((OriginName.key(a) == OriginName.key(b)) == same)
  }
}
