import Testing

@testable import Changes

@Suite struct SupportTests {
  private let names: OriginNames

  init() throws { names = try OriginNames(dataFolder: Fixture.data) }

  @Test func anOriginCountsOnceHoweverManyRetellIt() {
    var support: Support?
    for paper in ["Daily Post", "www.morningnews.com", "The Herald"] {
      support =
        SupportLedger.adding(to: support, origins: ["Reuters"], own: paper, names: names, isCounted: false).support
    }
    #expect(support == Support(articles: 3, origins: ["Reuters"], independent: 1))
  }

  @Test func anArticleWithoutAnOriginIsItsOwn() {
    let first = SupportLedger.adding(to: nil, origins: ["Reuters"], own: "Daily Post", names: names, isCounted: false)
    let second = SupportLedger.adding(to: first.support, origins: [], own: "The Herald", names: names, isCounted: false)
    #expect(second.isNew)
    #expect(second.support == Support(articles: 2, origins: ["Reuters", "The Herald"], independent: 2))
  }

  @Test func anotherVersionOfAnArticleDoesNotCountAgain() {
    let first = SupportLedger.adding(to: nil, origins: [], own: "Daily Post", names: names, isCounted: false)
    let second = SupportLedger.adding(to: first.support, origins: [], own: "Daily Post", names: names, isCounted: true)
    #expect(!second.isNew)
    #expect(second.support == first.support)
  }

  @Test(arguments: [
    ("Reuters", "www.reuters.com", true), ("The Guardian", "guardian", true), ("AP", "AFP", false),
    ("AP", "The Associated Press", true),
  ])
  func comparesNamesOfOrigins(a: String, b: String, same: Bool) {
    #expect((names.key(a) == names.key(b)) == same)
  }
}
