import Foundation
import TestSupport
import Testing

/// claimctl's answers.
@Suite struct CommandLineTests {
  @Test func tailShowsTheLogsOwnLinesWhenPiped() throws {
    let site = try Site()
    for number in 0..<4 { try site.drop(Newsroom.article(number), as: "a\(number).txt") }
    #expect(try site.once().status == 0)
    let log = try String(contentsOfFile: site.log, encoding: .utf8)
    #expect(try site.ask("tail", "--after", "0").output == log)
    let lines = log.split(separator: "\n")
    #expect(try site.ask("tail", "-n", "3").output == lines.suffix(3).joined(separator: "\n") + "\n")
    #expect(try site.ask("tail", "--after", "5").output == lines.dropFirst(5).joined(separator: "\n") + "\n")
    let ingested = lines.filter { $0.contains(#""type":"article.ingested""#) }
    #expect(
      try site.ask("tail", "--after", "0", "--type", "*.ingested").output == ingested.joined(separator: "\n") + "\n")
  }

  @Test func tailIsReadableForPeople() throws {
    let site = try Site()
    try site.drop(Newsroom.article(1), as: "a1.txt")
    #expect(try site.once().status == 0)
    let text = try site.ask("tail", "--after", "0", "--no-json").output
    #expect(text.contains("asserted"))
    #expect(text.contains("a1.txt"))
    #expect(!text.contains("{"))
  }

  @Test func extractTouchesNoState() throws {
    let site = try Site()
    try site.folder.write(Newsroom.article(1), to: "article.txt")
    let text = try Program.claimctl.run(["extract", site.folder.path("article.txt")])
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("evidence"))
    let json = try Program.claimctl.run(
      ["extract", site.folder.path("article.txt"), "--json", "--published", "2024-05-06"])
    for line in json.output.split(separator: "\n") {
      let mention = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(mention?["evidence"] != nil)
    }
    #expect(json.output.split(separator: "\n").count >= 2)
    #expect(site.folder.list("") == ["article.txt", "inbox"])
    let explained = try Program.claimctl.run(["extract", site.folder.path("article.txt"), "--explain"])
    #expect(explained.output.contains("rules ") && explained.output.contains("headline: "))
    let wrong = try Program.claimctl.run(["extract", site.folder.path("article.txt"), "--published", "yesterday"])
    #expect(wrong.status == 64)
  }

  @Test func readCommandsSayWhatIsMissing() throws {
    let site = try Site()
    for command in ["status", "claims", "verify", "tail"] {
      let answer = try site.ask(command)
      #expect(answer.status != 0)
      #expect(answer.errors.contains(site.folder.path))
    }
  }
}
