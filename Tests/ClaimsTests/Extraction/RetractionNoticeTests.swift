import Claims
import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct RetractionNoticeTests {
  @Test(arguments: [
    (
      "An apology\n\nThe Herald has withdrawn its article “Dam above Lorne close to bursting”.",
      RetractionNotice(titles: ["Dam above Lorne close to bursting"])
    ),
    (
      "Retraction: Striker to leave for Madrid\n\nThe report rested on a forged letter.",
      RetractionNotice(titles: ["Striker to leave for Madrid"])
    ),
    (
      "Note to readers\n\nThe story published at https://post.example/vaccine-trial has been retracted.",
      RetractionNotice(addresses: ["https://post.example/vaccine-trial"])
    ),
    (
      "Correction\n\nWe have taken down the report \"Bank to close 300 branches\" after a complaint.",
      RetractionNotice(titles: ["Bank to close 300 branches"])
    ),
  ])
  func aNoticeNamesWhatItTakesBack(text: String, notice: RetractionNotice) throws {
    #expect(try Extracted.explained(text).extraction.notice == notice)
  }

  @Test(arguments: [
    "The mayor withdrew her candidacy and called the campaign “the worst time of my life”.",
    "The Herald has not withdrawn its article “Dam above Lorne close to bursting”.",
    "The club may retract the story “Striker to leave for Madrid”.",
    "This article has been retracted. It was called “Bank to close 300 branches”.",
    "The army withdrew its troops, the report “A war without an end” says.",
    "The Herald has withdrawn its article.",
  ])
  func otherArticlesTakeNothingBack(text: String) throws {
    #expect(try Extracted.explained(text).extraction.notice == nil)
  }

  @Test func theTitleOfWhatIsTakenBackIsNoClaim() throws {
    let text = "Retraction: Ina Brenner leaves the council\n\nThe Herald withdrew the report. The editor resigned."
    #expect(try Extracted.mentions(text).map(\.evidence.exact).contains { $0.contains("leaves the council") } == false)
    #expect(try Extracted.mentions(text).map(\.evidence.exact).contains("The editor resigned"))
  }
}
