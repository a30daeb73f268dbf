import Claims
import Testing

/// What one outlet retells of another, what is put right, and headlines.
@Suite(.enabled(if: Extracted.isAvailable)) struct RetellingTests {
  private static let story = """
    Norrmark weighs bid for rival, Bloomberg reports

    June 3 (Reuters) - Norrmark is considering an offer for a rival, Bloomberg News reported on Monday, citing people \
    familiar with the matter.

    No decision has been taken and talks may still collapse, the people said.

    Norrmark declined to comment. Its shares fell 3% in Helsinki.
    """

  @Test(arguments: [
    ("is considering", "Bloomberg"), ("may still collapse", "Bloomberg"), ("declined to comment", "Reuters"),
    ("fell 3%", "Reuters"),
  ])
  func theOutletThatIsRetoldIsTheOrigin(_ words: String, _ origin: String) throws {
    #expect(try Extracted.mention(words, in: Self.story).origin?.hasPrefix(origin) ?? false)
  }

  @Test(arguments: [
    ("The dam is safe, the mayor told Radio Azalai.", "Radio Azalai"),
    ("The dam is safe, the Coast Herald reported.", "Coast Herald"),
    ("Israel’s Channel 12 said the dam is safe.", "Channel 12"),
    ("The dam is safe, the mayor told local station RPP.", "RPP"),
    ("A report seen by Reuters says the dam is safe.", "Reuters"),
  ])
  func outletsAreKnownByTheShapeOfTheirNames(_ text: String, _ origin: String) throws {
    #expect(try Extracted.mention("dam is safe", in: text).origin?.hasSuffix(origin) ?? false)
  }

  @Test(arguments: [
    ("three workers had died", "The agency erroneously reported that three workers had died."),
    (
      "employed 340 people",
      "Editor’s note: An earlier version of this article said that the plant employed 340 people."
    ),
    ("had been fined twice", "The Daily Echo has retracted its report that the plant had been fined twice."),
  ])
  func whatIsPutRightHoldsNoLonger(_ words: String, _ text: String) throws {
    #expect(try Extracted.mention(words, in: text).polarity == .negative)
  }

  @Test(arguments: [
    ("At least 14 dead after coach plunges into ravine\nThe coach burned.", "At least 14 dead"),
    ("Storm live: 700,000 homes without power as winds reach 97mph\nThe wind rose.", "700,000 homes without power"),
    ("Operator rejects blame as toll reaches 23\nDivers found more.", "Operator rejects blame"),
    ("WHO says cholera deaths in Sudan top 1,000\nThe rains began.", "cholera deaths in Sudan top 1,000"),
    ("Nine-year jail term for former minister\nThe court sat.", "Nine-year jail term"),
  ])
  func headlinesWithoutAPlainVerbAreRead(_ text: String, _ words: String) throws {
    #expect(try Extracted.mentions(text).contains { $0.evidence.exact.hasPrefix(words) })
  }

  @Test(arguments: [
    ("OSLO, Oct 23 (Reuters) - Norwegian group Norvik reported a loss.", "Norwegian group Norvik reported a loss"),
    ("June 3 (Reuters) - The bank cut 300 jobs.", "The bank cut 300 jobs"),
    ("Berlin, 14.11.2025. The parliament approved the plan.", "The parliament approved the plan"),
    ("GENEVA, 5 August 2025 — More than 1,000 people have died.", "More than 1,000 people have died"),
    ("• British Airways cancelled 40 flights.", "British Airways cancelled 40 flights"),
  ])
  func whatOpensALineIsNoPartOfItsSentence(_ text: String, _ evidence: String) throws {
    let mention = try #require(try Extracted.mentions(text).first)
    #expect(mention.evidence.exact == evidence)
    #expect(mention.subject.map { evidence.hasPrefix($0.text) } ?? false)
  }

  @Test func aDashInASentenceCutsNothing() throws {
    let cuts = LineCuts().find(in: "The group - which formed in 2002 - has split\nThe mayor — a doctor — resigned.")
    #expect(cuts.isEmpty)
  }

  @Test func aListOfWhatIsKnownIsRead() throws {
    let text =
      "The storm hit the coast.\n\nWhat we know so far\n• A man died in Hampshire\n• Forty flights were cancelled"
    #expect(
      try Extracted.mentions(text).map(\.evidence.exact).suffix(2) == [
        "A man died in Hampshire", "Forty flights were cancelled",
      ])
  }

  @Test func speechBehindADashIsAQuotation() throws {
    let text = "— This is a turning point for our security, — Defence Minister Karl Brandt told deputies."
    let mention = try Extracted.mention("turning point", in: text)
    #expect(mention.quote && mention.attribution.first?.speaker == "Karl Brandt")
  }
}
