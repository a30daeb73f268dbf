import Foundation
import TestSupport
import Testing

/// What a person asks about stories: which there are, how one stands, why an event was decided as it was.
@Suite struct StoryTests {
  private static let reports = [
    (
      name: "1-herald.txt",
      text: """
      Bus crash in Tavira kills nine
      The Herald, 4 March 2024

      A bus crashed near Tavira on Sunday, killing nine passengers, police said. The mayor Ana Lopes closed the road.
      """
    ),
    (
      name: "2-courier.txt",
      text: """
      Twelve die in Tavira bus crash
      The Courier, 6 March 2024

      The bus crash near Tavira on Sunday killed 12 passengers, the hospital said. The mayor Ana Lopes closed the road.
      """
    ),
    (
      name: "3-brewery.txt",
      text: """
      Brewery in Oldport is sold
      The Trader, 5 March 2024

      The Oldport brewery was sold to a Danish investor for 30 million euros on Monday, its owner said.
      """
    ),
  ]

  private func site() throws -> Site {
    let site = try Site()
    for report in Self.reports { try site.drop(report.text, as: report.name) }
    let run = try site.once()
    #expect(run.status == 0, "\(run.errors)")
    return site
  }

  @Test func storiesAreListedWithTheirFirstHeadline() throws {
    let site = try site()
    let answer = try site.ask("stories")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("Bus crash in Tavira kills nine\n"))
    #expect(answer.output.contains("2 articles"))
    #expect(answer.output.contains("Brewery in Oldport is sold\n"))
    #expect(try site.ask("stories", "--limit", "1").output.split(separator: "\n").count == 2)
  }

  @Test func aStoryShowsWhatIsClaimedNowAndWhatChanged() throws {
    let site = try site()
    let event = try #require(try site.events().first { $0.isClaim && $0.articleName == "1-herald.txt" })
    let story = try #require((event.data["claim"] as? [String: Any])?["story"] as? String)
    let answer = try site.ask("story", String(story.prefix(9)))
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasPrefix("Bus crash in Tavira kills nine\n"))
    #expect(answer.output.contains("What is claimed now"))
    #expect(answer.output.contains("What changed"))
    #expect(answer.output.contains("asserted"))
    #expect(!answer.output.contains("brewery"))
    let unknown = try site.ask("story", "nothing")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("claimctl stories"))
  }

  @Test func anEventIsExplainedSlotBySlot() throws {
    let site = try site()
    let events = try site.events()
    let later = try #require(
      events.first { $0.isClaim && $0.articleName == "2-courier.txt" && $0.type != "claim.asserted" })
    let answer = try site.ask("explain", String(later.sequence))
    #expect(answer.status == 0, "\(answer.errors)")
    for part in ["1-herald.txt", "2-courier.txt", " alike by themselves", "decided: \(later.type)"] {
      #expect(answer.output.contains(part), "\(part) is not in \(answer.output)")
    }
    let first = try #require(events.first { $0.type == "claim.asserted" })
    #expect(try site.ask("explain", String(first.sequence)).output.contains("the first statement of the claim"))
    let none = try site.ask("explain", "999999")
    #expect(none.status == 65)
    #expect(none.errors.contains("999999"))
  }
}
