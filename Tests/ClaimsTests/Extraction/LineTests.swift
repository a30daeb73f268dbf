import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct LineTests {
  @Test(arguments: [
    ("Monday, May 3, 2021 - 4:59 am", "furniture"), ("#budget #vote #council", "furniture"),
    ("[Photo/Agencies]", "furniture"), ("*A party banned in two states.", "furniture"), ("By Jane Doe", "furniture"),
    ("https://example.org/news/1", "furniture"),
    ("Please enter your comment!", "furniture"), ("Read more:", "furniture"), ("Source: Reuters", "credit"),
    ("Additional reporting by Jane Doe", "material"), ("With reporting from Reuters", "material"),
    ("Jane Doe", "furniture"),
    ("The council approved the budget on Monday.", "prose"), ("Council approves budget after long debate", "headline"),
  ])
  func aLineIsWhatItLooksLike(_ line: String, _ kind: String) throws {
    #expect(try Extracted.explained(line).lines.map(\.kind) == [kind])
  }

  @Test func whatStandsBelowReadMoreIsNotTheArticle() throws {
    let text = """
      The council approved the budget on Monday after a debate of nine hours.
      Read more:
      Mayor quits after row over bridge
      They wanted a park. Now they have a road.
      """
    #expect(try Extracted.mentions(text).map(\.evidence.exact).count == 1)
  }

  @Test func anAuthorsBiographyIsNotNews() throws {
    let text = """
      The council approved the budget on Monday.
      Jane Doe
      Jane Doe is a blogger and influencer known for her love of cats.
      """
    #expect(try Extracted.mentions(text).map(\.evidence.exact) == ["The council approved the budget on Monday"])
  }

  @Test func aBreadCrumbIsNotTheHeadline() throws {
    let text = "HomeNewsCouncil approves the budget\n\nCouncil approves the budget\n\nThe vote was close."
    #expect(try Extracted.explained(text).lines.map(\.kind) == ["furniture", "headline", "prose"])
  }

  @Test func metadataLinesAreNotProse() throws {
    let text = "Council approves budget\nPublished: 2021-05-03\nThe vote was close."
    let start = "Council approves budget\n".unicodeScalars.count
    let end = start + "Published: 2021-05-03".unicodeScalars.count
    let explained = try Extracted.explained(text, metadata: [start..<end])
    #expect(explained.lines.map(\.kind) == ["headline", "furniture", "prose"])
  }

  @Test(
    "Lines of the page around a report",
    arguments: [
      "By the Harbour team | 3 min read | 14 comments", "We are not accepting comments on this article.",
      "VIDEO: How the night unfolded | GALLERY | Opinion", "Got a tip? Hit reply.",
      "This article was amended on 3 May 2021.",
    ])
  func thePageIsNoNews(_ line: String) throws {
    let text = "Council approves budget\n\nThe council approved the budget on Monday after a long debate.\n\n\(line)"
    #expect(try Extracted.explained(text).lines.map(\.kind) == ["headline", "prose", "furniture"])
  }

  @Test(
    "An article that is taken back claims nothing",
    arguments: [
      "This article has been retracted.", "Editor’s note: This story has been withdrawn because its source was forged.",
      "The Herald has retracted this report after a review.", "We are retracting this story.",
    ])
  func aRetractionTakesAllBack(_ line: String) throws {
    for text in ["\(line)\n\nThe mayor sold the bridge in 2019.", "The mayor sold the bridge in 2019.\n\n\(line)"] {
      let explained = try Extracted.explained(text)
      #expect(explained.lines.map(\.kind).sorted() == ["prose", "retraction"])
      #expect(explained.extraction.mentions.isEmpty)
    }
  }

  @Test(
    "What others take back is news",
    arguments: [
      "The minister has retracted this claim.", "The journal retracted the study on Monday.",
      "Retraction of the statement followed on Monday.", "This article of the treaty has been contested for years.",
      "The army has withdrawn its troops from the valley.",
    ])
  func othersRetract(_ line: String) throws { #expect(try Extracted.explained(line).lines.map(\.kind) == ["prose"]) }

  @Test func aMastheadIsNotTheHeadline() throws {
    let text = """
      HarbourWire | The newsletter for people who move things

      Council approves the budget for schools

      The council approved the budget on Monday after a long debate.
      """
    #expect(try Extracted.explained(text).lines.map(\.kind) == ["furniture", "headline", "prose"])
  }

  @Test func anAmendmentStatesTheCorrectedFactOnly() throws {
    let text = """
      ROME (AP) - The council approved the budget on Monday after a long debate.

      • This article was amended on 3 May 2021. The budget is smaller than last year's.
      """
    let mentions = try Extracted.mentions(text)
    #expect(mentions.count == 2)
    #expect(mentions.last?.evidence.exact.hasPrefix("The budget is smaller") == true)
    #expect(mentions.map(\.origin) == ["AP", nil])
  }

  @Test func aListOfOtherArticlesIsNotNews() throws {
    let text = """
      The council approved the budget on Monday after a long debate.
      Peru: Bus drivers end strike
      Brazil: Storm leaves thousands without power
      """
    #expect(try Extracted.explained(text).lines.map(\.kind) == ["prose", "furniture", "furniture"])
  }
}
