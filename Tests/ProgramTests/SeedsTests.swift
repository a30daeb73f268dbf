import Foundation
import TestSupport
import Testing

/// The five articles of the first story, from the inbox to the log.
@Suite struct SeedsTests {
  @Test func theFiveArticlesBecomeEvents() throws {
    let site = try Site()
    try site.dropSeeds()
    let run = try site.once()
    #expect(run.status == 0, "\(run.errors)")
    let events = try site.events()
    #expect(events.map(\.sequence) == Array(1...events.count))
    #expect(events.filter(\.isClaim).count >= 60)
    #expect(events.filter { $0.type == "article.ingested" }.map(\.articleName) == (try Checkout.seeds()).map(name))
    #expect(site.folder.list("inbox").isEmpty)
    #expect(site.folder.files(below: "archive").map(name) == (try Checkout.seeds()).map(name))
    #expect(try site.ask("verify").status == 0)
  }

  @Test func everyLineIsValid() throws {
    let site = try Site()
    try site.dropSeeds()
    try site.drop("", as: "empty.txt")
    try site.drop("1;2;3\n4;5;6\n", as: "table.txt")
    try site.drop(Newsroom.article(1), as: "one.txt")
    try site.drop(Newsroom.article(1), as: "again.txt")
    let body = Newsroom.article(2).split(separator: "\n").dropFirst().joined(separator: " ")
    try site.drop(#"[{"title": "One", "text": "\#(body)"}, {"title": "Two", "text": ""}]"#, as: "feed.json")
    #expect(try site.once().status == 0)
    let types = Set(try site.events().map(\.type))
    #expect(types.isSuperset(of: ["log.opened", "article.ingested", "article.rejected", "article.duplicate"]))
    let validation = try Program(path: "/usr/bin/env").run([
      "python3", Checkout.root + "/Tests/EventLogTests/validate.py", site.log,
      Checkout.root + "/docs/events.schema.json",
    ])
    #expect(validation.status == 0, "\(validation.output)\(validation.errors)")
  }

  @Test func evidenceIsWhereItSaysInTheTextThatClaimctlPrints() throws {
    let site = try Site()
    try site.dropSeeds()
    try site.once()
    for path in try Checkout.seeds() {
      let text = Array(try site.ask("article", name(path), "--text").output.unicodeScalars)
      let claims = try site.events().filter { $0.isClaim && $0.articleName == name(path) }
      #expect(!claims.isEmpty)
      for claim in claims {
        let evidence = (claim.data["mention"] as? [String: Any])?["evidence"] as? [String: Any]
        let start = try #require(evidence?["start"] as? Int)
        let end = try #require(evidence?["end"] as? Int)
        try #require(start < end && end <= text.count)
        let words = String(String.UnicodeScalarView(text[start..<end]))
        #expect(words.unicodeScalars.elementsEqual((evidence?["exact"] as? String ?? "").unicodeScalars))
      }
    }
  }

  private func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
}
