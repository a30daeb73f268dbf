import Claims
import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct AttributionTests {
  /// The words of the claim, the text, the speakers from the innermost outwards.
  @Test(arguments: [
    ("talks had ended", "Anna Kowalska, the economy minister, said talks had ended.", ["Anna Kowalska"]),
    ("Two men were arrested", "Two men were arrested in Leeds, police said.", ["police"]),
    ("Prices will fall", "Prices will fall, said a senior official.", ["a senior official"]),
    ("the dam is safe", "According to the ministry, the dam is safe.", ["the ministry"]),
    (
      "The dam is safe", "The dam is safe, according to people familiar with the matter.",
      ["people familiar with the matter"]
    ),
    ("it would be a coup", "If true, she says, it would be a coup for the club.", []),
    ("the bank had failed", "As the finance ministry explained, the bank had failed.", ["the finance ministry"]),
    (
      "closed two mines", "The firm has closed two mines, Reuters reported, citing sources close to the board.",
      ["sources close to the board", "Reuters"]
    ),
    ("the vote is off", "A source told Reuters that the vote is off.", ["A source", "Reuters"]),
    (
      "water vapor", "Researchers have now detected water vapor directly for the first time, a new study reports.",
      ["a new study"]
    ),
    (
      "bought 30 jets", "The airline bought 30 jets, executives of both companies announced at the air show.",
      ["executives of both companies"]
    ),
    (
      "the toll at 26", "Nine people died, the coast guard said, while the governor put the toll at 26.",
      ["the governor"]
    ),
    ("The cost is rising", "The cost is rising, the agency's director, Jane Doe, said.", ["Jane Doe"]),
    (
      "The vote was close", "The vote was close, according to figures published by the ministry.", ["the ministry"]
    ),
    ("Runners may live", "'Runners may live longer than others,' Dr Jane Doe said.", ["Jane Doe"]),
    ("raised its estimate", "The ministry raised its estimate to 3.4 million customers on Friday.", ["The ministry"]),
    ("corrected the toll", "On Thursday the ministry corrected the toll from 14 to 52.", ["the ministry"]),
    ("cut its forecast", "Nordlast cut its forecast for the year by a tenth.", ["Nordlast"]),
    ("raised the dam", "The ministry raised the dam by two metres in May.", []),
    ("the injured as 16", "The council puts the number of the injured as 16.", ["The council"]),
    ("the vote was close", "The minutes show that the vote was close.", ["The minutes"]),
    (
      "the mine was unsafe", "Minutes of the meeting show that the mine was unsafe.", ["Minutes of the meeting"]
    ),
    ("warned of floods", "Engineers warned of floods, according to the minutes.", ["Engineers", "the minutes"]),
    ("denied", "The authorities denied a deal with the rebels.", ["The authorities"]),
  ])
  func speakers(_ words: String, _ text: String, _ expected: [String]) throws {
    let mention = try Extracted.mention(words, in: text)
    #expect(Set(mention.attribution.map(\.speaker)) == Set(expected))
  }

  @Test func whoSaysItInnermostComesFirst() throws {
    let text = "The firm has closed two mines, Reuters reported, citing sources close to the board."
    let mention = try Extracted.mention("closed two mines", in: text)
    #expect(
      mention.attribution.map(\.kind).contains(.anonymous) && mention.attribution.map(\.kind).contains(.publisher))
  }

  @Test(arguments: [
    (
      "It will rain",
      "Maria Silva, the chief forecaster, said the storm had passed. “It will rain again on Friday,” she added.",
      "Maria Silva"
    ),
    (
      "We are glad",
      "John Becker, the coach, said the team had trained hard. “We are glad to be back,” the coach said.", "John Becker"
    ),
    (
      "The road was icy", "“The bus was full,” said a local farmer.\n\n“The road was icy and the driver lost control.”",
      "a local farmer"
    ),
    (
      "This is good news", "“This is good news for everybody.” – a senior diplomat told the agency.",
      "a senior diplomat"
    ),
    (
      "very good health", "“They are in very good health. They will go home soon,” Elena Petrova told reporters.",
      "Elena Petrova"
    ),
    (
      "go home soon", "“They are in very good health. They will go home soon,” Elena Petrova told reporters.",
      "Elena Petrova"
    ),
    ("We have landed", "We have landed on the comet. — Space Agency (@agency) November 12, 2014", "Space Agency"),
    (
      "passed its inspection",
      "The operator, Expreso Sur, denied the report. “The vehicle passed its inspection,” it said.",
      "Expreso Sur"
    ),
    ("had the money", "“My people had the money ready,” Nora Lind recounted at a meeting.", "Nora Lind"),
    ("could be held", "The vote was put off, the sources said. It could be held within a month.", "the sources"),
  ])
  func aSpeakerIsFound(_ words: String, _ text: String, _ speaker: String) throws {
    let mention = try Extracted.mention(words, in: text)
    #expect(mention.attribution.contains { $0.speaker == speaker })
  }

  @Test(arguments: [
    ("a senior official", Attribution.Kind.anonymous), ("the report", .document), ("the ministry", .government),
    ("Jane Miller", .person), ("Reuters", .publisher), ("Skarn Shipping", .organisation), ("the draft", .document),
  ])
  func kinds(_ speaker: String, _ kind: Attribution.Kind) throws {
    let mention = try Extracted.mention(
      "the factory had closed", in: "On Monday \(speaker) said the factory had closed.")
    #expect(mention.attribution.first?.kind == kind)
  }

  @Test(arguments: [
    "The midfielder added a second goal before the break.", "According to a plan seen in May, the school will move.",
  ])
  func someThingsAreNotSaid(_ text: String) throws {
    #expect(try Extracted.mentions(text).allSatisfy { $0.attribution.isEmpty })
  }
}
