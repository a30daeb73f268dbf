import Foundation
import TestSupport
import Testing

/// Every file has a fate that can be asked for, with a reason a person understands.
@Suite struct FateTests {
  static let unreadable: [(name: String, bytes: [UInt8], reason: String)] = [
    ("empty.txt", [], "empty"),
    ("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 400), "binary"),
    ("large.txt", Array(String(repeating: "All is well in the town today. ", count: 600_000).utf8), "oversize"),
    ("table.csv", Array((0..<200).map { "\($0);\($0 * 3);\($0 * 7)\n" }.joined().utf8), "not-prose"),
    (
      "deutsch.txt",
      Array(
        """
        Die Regierung hat am Montag mitgeteilt, dass die Verhandlungen über den Haushalt noch nicht abgeschlossen sind. \
        Der Minister sagte, man werde sich in der nächsten Woche wieder treffen, um eine Lösung zu finden.
        """.utf8), "language"
    ),
  ]

  @Test(arguments: unreadable) func anUnreadableFileIsRejectedWithItsReason(
    name: String, bytes: [UInt8], reason: String
  ) throws {
    let site = try Site()
    try site.drop(bytes, as: name)
    try site.drop(Newsroom.article(5), as: "good.txt")
    let run = try site.once()
    #expect(run.status == 0, "\(run.errors)")
    let rejected = try #require(try site.events().first { $0.type == "article.rejected" })
    #expect(rejected.data["reason"] as? String == reason)
    #expect((rejected.data["detail"] as? String ?? "").count > 10)
    #expect(site.folder.list("rejected") == [name])
    #expect(run.errors.contains(name))
    let why = try site.ask("why", name)
    #expect(why.output.hasPrefix("rejected (\(reason)): "))
    #expect(try site.ask("why", "good.txt").output.hasPrefix("accepted"))
  }

  @Test func theSameContentAgainIsADuplicate() throws {
    let site = try Site()
    try site.drop(Newsroom.article(5), as: "one.txt")
    #expect(try site.once().status == 0)
    try site.drop(Newsroom.article(5), as: "two.txt")
    #expect(try site.once().status == 0)
    #expect(try site.events().last?.type == "article.duplicate")
    #expect(try site.ask("why", "two.txt").output.hasPrefix("duplicate"))
    #expect(site.folder.list("inbox").isEmpty)
  }

  @Test func aFileThatNobodyKnowsIsSaidToBeUnknown() throws {
    let site = try Site()
    #expect(try site.once().status == 0)
    let why = try site.ask("why", "never.txt")
    #expect(why.status == 65)
    #expect(why.errors.contains("never.txt"))
  }

  @Test func aFileInTheInboxIsSaidToBeWaiting() throws {
    let site = try Site()
    #expect(try site.once().status == 0)
    try site.drop(Newsroom.article(5), as: "one.txt")
    let why = try site.ask("why", "one.txt")
    #expect(why.status == 0)
    #expect(why.output.hasPrefix("waiting"))
  }

  @Test(arguments: ["keep", "delete", "archive"]) func theConfigurationSaysWhatBecomesOfAFile(choice: String) throws {
    let site = try Site()
    try site.folder.write("[inbox]\ndisposal = \"\(choice)\"\n", to: "claimd.toml")
    try site.drop(Newsroom.article(5), as: "one.txt")
    for _ in 0..<2 {
      let arguments = ["run", "--once", "--config", site.folder.path("claimd.toml")] + site.places
      let run = try Program.claimd.run(arguments)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try site.events().filter(\.isArticle).map(\.type) == ["article.ingested"])
    #expect(site.folder.list("inbox") == (choice == "keep" ? ["one.txt"] : []))
    #expect(site.folder.files(below: "archive").count == (choice == "archive" ? 1 : 0))
  }
}

/// One file may hold many articles.
@Suite struct FeedTests {
  @Test func everyArticleOfAFeedIsATransactionOfItsOwn() throws {
    let site = try Site()
    let lines = (0..<5).map { number in
      let text = Newsroom.article(number).split(separator: "\n").dropFirst().joined(separator: " ")
      return #"{"title": "Report \#(number)", "text": "\#(text.replacingOccurrences(of: "\"", with: "\\\""))"}"#
    }
    let feed = lines.joined(separator: "\n") + "\n" + #"{"title": "Nothing", "text": ""}"# + "\n"
    try site.drop(feed, as: "feed.jsonl")
    let run = try site.once()
    #expect(run.status == 0, "\(run.errors)")
    let closing = try site.events().filter(\.isArticle)
    #expect(closing.filter { $0.type == "article.ingested" }.count == 5)
    #expect(closing.filter { $0.type == "article.rejected" }.count == 1)
    #expect(Set(closing.map(\.articleID)).count == 6)
    #expect(site.folder.files(below: "archive").count == 1)

    try site.drop(feed, as: "feed.jsonl")
    #expect(try site.once().status == 0)
    #expect(try site.events().last?.type == "article.duplicate")
    #expect(try site.events().filter(\.isArticle).count == 7)
  }
}
