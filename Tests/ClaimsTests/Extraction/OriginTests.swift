import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct OriginTests {
  private static let story = """
    Two Mines to Close

    The state coal company will close two mines, a source told Reuters on Monday.

    The closures could begin within a month, the source said.

    The company was founded in 1952. It employs 4,000 people.

    Under the reported plan, all miners would be offered other work.
    """

  @Test(
    arguments: [
      ("Two Mines to Close", "Reuters"), ("will close two mines", "Reuters"), ("could begin within a month", "Reuters"),
      ("was founded in 1952", nil), ("employs 4,000 people", nil), ("would be offered other work", "Reuters"),
    ] as [(String, String?)])
  func newsHasTheMainSourceAndBackgroundHasNone(_ words: String, _ origin: String?) throws {
    let mention = try? Extracted.mention(words, in: Self.story)
    #expect(mention == nil && words.contains("to Close") || mention?.origin == origin)
  }

  @Test(
    arguments: [
      ("The dam is safe, the BBC reported. The lake is full.", ["BBC", "BBC"]),
      ("The dam is safe.\n\nThe lake is full.\n\nSource: Interfax", ["Interfax", "Interfax"]),
      ("Dam declared safe by engineers - Reuters\nThe lake is full.", ["Reuters", "Reuters"]),
      ("ROME (AP) — The dam is safe. The lake is full.", ["AP", "AP"]),
      ("The dam is safe, according to a report by the local newspaper La Stella.", ["La Stella"]),
      ("The dam is safe, officials said.", [nil]),
      ("In an interview with Der Spiegel, a diver said the dam is safe.", ["Der Spiegel"]),
      ("In comments to AFP, a diver said the dam is safe.", ["AFP"]),
      ("In comments to investors, a diver said the dam is safe.", [nil]),
      ("The dam is safe, as first reported by Bloomberg.", ["Bloomberg"]),
      ("The Kyrgyz news site Ala-Too News reported that the dam is safe.", ["Ala-Too News"]),
      ("The vote is off, the newspaper Nova-Stil reported.", ["Nova-Stil"]),
      (
        "The lake is full, AFP reported.\n\nThe dam is safe, a diver told this newspaper.", ["AFP", nil]
      ),
      ("The mine was closed, the newspaper L'Écho du Nord reported.", ["L'Écho du Nord"]),
    ] as [(String, [String?])])
  func outletsAreFoundWhereverTheyAreCited(_ text: String, _ origins: [String?]) throws {
    #expect(try Extracted.mentions(text).map(\.origin) == origins)
  }

  /// Who broke the news, or is cited more than once, is retold; who is only contradicted is not.
  @Test(
    arguments: [
      ("The dam will be closed in May. Reuters broke the news on Monday.", ["Reuters"]),
      (
        "A comet was seen.\n\nIt is large. The Coast Herald was the first to report the find.",
        ["Coast Herald", "Coast Herald"]
      ),
      ("The striker will leave. AFP broke the story, citing two agents.", ["AFP"]),
      (
        "The rate was cut.\n\nThe bank wants it lower, AFP reported.\n\nShares rose.\n\nThe cut was small, an analyst told AFP.",
        ["AFP", "AFP", "AFP", "AFP"]
      ),
      (
        "The dam is safe, the mayor said, contradicting a report published by Reuters.\n\nThe lake is full.",
        [nil, nil]
      ),
      ("The minister denied a report by AFP on Monday.\n\nThe treaty has been signed.", [nil, nil]),
      ("The office stays open, contrary to what Bloomberg reported. It has 40 workers.", [nil, nil]),
    ] as [(String, [String?])])
  func whoseNewsIsRetold(_ text: String, _ origins: [String?]) throws {
    let found = try Extracted.mentions(text).filter { !$0.evidence.exact.contains("contradict") }
    #expect(found.map(\.origin) == origins)
  }

  @Test(
    arguments: [
      ("Door Seal Was Worn\nBy Jane Doe, Riga Ledger\n\nThe seal was worn, two mechanics told the Riga Ledger.", nil),
      ("Vote Is Off\nBy Paul Okoro, The Coast Herald\n\nThe vote is off, a trainer told The Coast Herald.", nil),
      ("Mine Closed\nBy Ana Torres, Reuters\n\nThe mine was closed, a source told Reuters.", "Reuters"),
      ("Door Seal Was Worn\nBy Jane Doe, Riga Ledger\n\nThe seal was worn, two mechanics told the Ledger.", nil),
      ("Vote Is Off\nCOAST HERALD, 4 May 2021\n\nThe vote is off, a trainer told the Coast Herald.", nil),
      ("Mine Closed\nRadio Azalai — Tuesday, May 4, 2021\n\nThe mine shut, a guard told Radio Azalai.", nil),
      ("Mine Closed\n4 May 2021 | Hill Post\n\nThe mine was closed, a guard told the Coast Herald.", "Coast Herald"),
      ("Vote Is Off\n\nThe list was seen by this newspaper. The vote is off, a trainer told the Hill Observer.", nil),
      ("Vote Is Off\n\n“I read this newspaper,” she said. The vote is off, a man told the Hill Post.", "Hill Post"),
    ] as [(String, String?)])
  func whatAByLineNamesIsItsOwnOutlet(_ text: String, _ origin: String?) throws {
    #expect(try Extracted.mentions(text).last?.origin == origin)
  }

  @Test(
    "A short name means the longer one before it",
    arguments: [
      (
        "The mine is shut, a guard told the Coast Observer. The dam is safe, a nurse told the Observer.",
        "Coast Observer"
      ),
      ("The vote is off, the Hill Times reported. The list is lost, a man told the Times.", "Hill Times"),
      ("The ship sank, the Lake Post reported. The crew is safe, a diver told the Post.", "Lake Post"),
    ])
  func aShortNameMeansTheLongerOne(_ text: String, _ outlet: String) throws {
    #expect(try Extracted.mentions(text).map(\.origin) == [outlet, outlet])
  }

  @Test func anOutletIsNotTheSourceOfItsOwnArticles() throws {
    let text = "The dam is safe, the BBC has learned. A source told the BBC that the lake is full."
    #expect(try Extracted.mentions(text, publisher: "www.bbc.co.uk").allSatisfy { $0.origin == nil })
  }

  @Test(
    "Credits and datelines, in any letter case and shape",
    arguments: [
      ("Berlin (dpa) - The dam is safe. The lake is full.", "dpa"),
      ("Lima, May 3 2021 (EFE).- The dam is safe. The lake is full.", "EFE"),
      ("OSLO (Dow Jones) — The dam is safe. The lake is full.", "Dow Jones"),
      ("TOKYO, May 3 (Nihonwire) -- The dam is safe. The lake is full.", "Nihonwire"),
      ("Dam declared safe\nAP, Monday 3 May 2021 18.42 BST\n\nThe dam is safe. The lake is full.", "AP"),
      ("The dam is safe. The lake is full.\n==Kyodo", "Kyodo"),
      ("The dam is safe. The lake is full again after the rain. (©NTB)", "NTB"),
      ("The dam is safe. The lake is full. EFE", "EFE"),
      ("The dam is safe. The lake is full.\n© Reuters", "Reuters"),
      ("The dam is safe. The lake is full.\nWith AFP", "AFP"),
      ("OSAKA/TOKYO (Kyodo) - The dam is safe. The lake is full.", "Kyodo"),
      ("Moscow, May 4. /TASS/. The dam is safe. The lake is full.", "TASS"),
      ("Tokyo, May 4 (EFE) The dam is safe. The lake is full.", "EFE"),
      ("Dam declared safe\nBy Jane Doe, AP\n\nThe dam is safe. The lake is full.", "AP"),
      ("Dam declared safe\nReuters staff\n\nThe dam is safe. The lake is full.", "Reuters"),
      ("Dam declared safe\nWorld | AFP | 4 May 2022\n\nThe dam is safe. The lake is full.", "AFP"),
      ("The dam is safe. The lake is full.\nReporting by Reuters", "Reuters"),
      ("The dam is safe. The lake is full.\nFirst published by AFP", "AFP"),
      ("The dam is safe. The lake is full.\n(with inputs from PTI)", "PTI"),
      ("The dam is safe. The lake is full.\nWith reporting from Reuters", "Reuters"),
      ("The dam is safe. The lake is full.\nANSA contributed to this report.", "ANSA"),
      ("The dam is safe. The lake is full.\nAdditional reporting from Lusa", "Lusa"),
    ])
  func theWholeReportIsTheAgencys(_ text: String, _ outlet: String) throws {
    let mentions = try Extracted.mentions(text)
    #expect(mentions.count >= 2)
    #expect(mentions.allSatisfy { $0.origin == outlet })
    #expect(mentions.allSatisfy { !$0.evidence.exact.contains(outlet) && !$0.text.contains(outlet) })
  }

  @Test(
    "Other outlets and agencies elsewhere credit nothing",
    arguments: [
      "Dam declared safe\nBy Jane Doe, The Times\n\nThe dam is safe. The lake is full.",
      "Reuters, AFP and the dam\n\nThe dam is safe. The lake is full.",
      "Dam declared safe\nReuters sues the town\n\nThe dam is safe. The lake is full.",
      "Tokyo (Japan) The dam is safe. The lake is full.",
    ])
  func otherNamesCreditNothing(_ text: String) throws {
    #expect(try Extracted.mentions(text).filter { $0.text.contains("The dam is safe") }.map(\.origin) == [nil])
  }

  @Test("What stands in brackets before the first sentence may be a place or a date")
  func aPlaceInBracketsIsNoOutlet() throws {
    let text = "GENEVA (3 May 2021) – The dam is safe. The lake is full."
    #expect(try Extracted.mentions(text).map(\.origin) == [nil, nil])
  }

  @Test("An outlet cited in the middle stands for its own statement only")
  func aCitationCoversItsStatement() throws {
    let text = """
      The council will sell the old mill to a group of investors from the capital.

      The town has owned the mill since the war and used it as a museum.

      Twelve workers would lose their jobs, Bloomberg reported on Monday.

      The mayor denied that any sale was planned.
      """
    #expect(try Extracted.mention("will sell the old mill", in: text).origin == nil)
    #expect(try Extracted.mention("would lose their jobs", in: text).origin == "Bloomberg")
    #expect(try Extracted.mention("any sale was planned", in: text).origin == nil)
  }
}
