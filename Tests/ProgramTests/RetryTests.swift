import Foundation
import Glibc
import TestSupport
import Testing

/// What was rejected can be read again, and the index can be made anew.
@Suite struct RetryTests {
  @Test func aRejectedFileIsReadAgainAndMayBeAnArticleNow() throws {
    let site = try Site()
    let limit = { (bytes: Int) in
      try site.folder.write("[inbox]\nmax-bytes = \(bytes)\n", to: "claimd.toml")
      site.configuration = site.folder.path("claimd.toml")
    }
    try limit(100)
    try site.drop(Newsroom.article(3), as: "long.txt")
    #expect(try site.once().status == 0)
    #expect(try site.events().last?.type == "article.rejected")
    #expect(site.folder.list("rejected") == ["long.txt"])

    let retry = try site.ask("retry", "long.txt")
    #expect(retry.status == 0 && retry.output.contains("in the inbox again"), "\(retry)")
    #expect(site.folder.list("rejected").isEmpty && site.folder.list("inbox") == ["long.txt"])
    #expect(try site.once().status == 0)
    #expect(try site.events().last?.type == "article.duplicate", "the reason is still there")
    #expect(site.folder.list("rejected") == ["long.txt"])

    try limit(1_000_000)
    #expect(try site.ask("retry", "--all").status == 0)
    #expect(try site.once().status == 0)
    let events = try site.events()
    #expect(events.last?.type == "article.ingested")
    #expect(Set(events.map(\.id)).count == events.count)
    #expect(site.folder.files(below: "archive").count == 1 && site.folder.list("rejected").isEmpty)
    #expect(try site.ask("why", "long.txt").output.contains("accepted"))
    try site.drop(Newsroom.article(3), as: "again.txt")
    #expect(try site.once().status == 0)
    #expect(try site.events().last?.type == "article.duplicate")
    #expect(site.folder.files(below: "archive").count == 2 || site.folder.list("rejected").isEmpty)
  }

  @Test func whatCannotBeRetriedIsNamed() throws {
    let site = try Site()
    #expect(try site.once().status == 0)
    let unknown = try site.ask("retry", "never.txt")
    #expect(unknown.status == 65 && unknown.errors.contains("never.txt"))
    try site.drop("", as: "empty.txt")
    #expect(try site.once().status == 0)
    try site.drop(Newsroom.article(1), as: "empty.txt")
    let taken = try site.ask("retry", "empty.txt")
    #expect(taken.status == 75 && site.folder.list("rejected") == ["empty.txt"])
    #expect(try site.ask("retry").status == 64)
  }

  @Test func theIndexIsRebuiltOnlyWhileNoDaemonUsesIt() throws {
    let site = try Site()
    try site.dropSeeds()
    try site.drop("", as: "empty.txt")
    #expect(try site.once().status == 0)
    let before = try site.ask("claims").output
    #expect(before.count > 1000)
    try Data("broken".utf8).write(to: URL(fileURLWithPath: site.state + "/index.sqlite"))
    let rebuilt = try site.ask("rebuild")
    #expect(rebuilt.status == 0 && rebuilt.output.contains("5 articles"), "\(rebuilt)")
    #expect(try site.ask("claims").output == before)
    let daemon = try site.start()
    #expect(eventually { daemon.errors.contains("watching") })
    let refused = try site.ask("rebuild")
    #expect(refused.status == 75 && refused.errors.contains("Stop it first"), "\(refused)")
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd().status == 0)
    #expect(try site.ask("claims").output == before)
  }
}

/// A file of many articles is taken up again in its middle.
@Suite struct LargeFeedTests {
  @Test func killedInTheMiddleEveryArticleIsInOneTransaction() throws {
    let site = try Site()
    let count = 150
    let lines = (0..<count).map { number in
      let text = Newsroom.article(number).split(separator: "\n").dropFirst().joined(separator: " ")
      return #"{"title": "Report \#(number)", "text": "\#(text)"}"#
    }
    try site.drop(lines.joined(separator: "\n"), as: "feed.jsonl")
    for delay in [120_000, 250_000, 400_000] as [UInt32] {
      let daemon = try site.start()
      #expect(eventually { FileManager.default.fileExists(atPath: site.log) })
      usleep(delay)
      daemon.signal(SIGKILL)
      daemon.waitForEnd()
    }
    #expect(try site.once().status == 0)
    let closing = try site.events().filter(\.isArticle)
    #expect(closing.map(\.type) == Array(repeating: "article.ingested", count: count))
    #expect(closing.map(\.articleID).map { $0.split(separator: "#").last } == (1...count).map { Substring("\($0)") })
    #expect(site.folder.files(below: "archive").count == 1 && site.folder.list("inbox").isEmpty)
    #expect(try site.ask("verify").status == 0)
  }

  @Test func aStopWaitsForTheArticleInWorkAndNotForTheFeed() throws {
    let site = try Site()
    let lines = (0..<2000).map { number in
      let text = Newsroom.article(number).split(separator: "\n").dropFirst().joined(separator: " ")
      return #"{"title": "Report \#(number)", "text": "\#(text)"}"#
    }
    try site.drop(lines.joined(separator: "\n"), as: "feed.jsonl")
    let daemon = try site.start()
    #expect(eventually { daemon.errors.contains("watching") })
    usleep(500_000)
    daemon.signal(SIGTERM)
    let begin = Date()
    #expect(daemon.waitForEnd().status == 0)
    #expect(Date().timeIntervalSince(begin) < 10)
    #expect(site.folder.list("inbox") == ["feed.jsonl"])
    #expect(try site.events().filter(\.isArticle).count < 2000)
  }
}
