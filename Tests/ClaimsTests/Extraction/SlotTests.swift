import Articles
import Claims
import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct SlotTests {
  @Test(arguments: [
    (
      "rejected the bonus", "The board approved the merger and rejected the bonus plan.",
      "The board rejected the bonus plan."
    ),
    ("was elected", "The mayor, who was elected in May, has resigned.", "The mayor was elected in May."),
    ("rarely fail", "Banks are closely watched and rarely fail in spring.", "Banks rarely fail in spring."),
    ("killing", "A crane fell on the station, killing two workers.", "A crane killed two workers."),
    ("taken away", "The man was arrested at dawn and taken away in a van.", "The man was taken away in a van."),
    ("900 in Turin", "The firm has 2,500 workers in Lyon and 900 in Turin.", "The firm has 900 workers in Turin."),
    (
      "three on Tuesday", "Two villages lost power on Monday and three on Tuesday.",
      "Three villages lost power on Tuesday."
    ),
    (
      "the rest by", "Hundreds will leave by May and the rest by the end of the year.",
      "The rest will leave by the end of the year."
    ),
    (
      "100 in June", "Some 200 workers were dismissed in March and another 100 in June.",
      "Another 100 workers were dismissed in June."
    ),
    ("granted in 2019", "The bank will keep loans granted in 2019.", "Loans were granted in 2019."),
    ("held in 1998", "The museum shows letters held in 1998 by a thief.", "Letters were held in 1998 by a thief."),
    (
      "have fallen", "The maker, whose sales have fallen since May, cut jobs.",
      "The maker's sales have fallen since May."
    ),
  ])
  func aClaimStandsAlone(_ words: String, _ text: String, _ sentence: String) throws {
    #expect(try Extracted.mention(words, in: text).text == sentence)
  }

  @Test(arguments: [
    ("would pay", "Norway said it would pay the fine.", "Norway would pay the fine."),
    (
      "It is striking", "Norway has won again. It is striking that nobody else scored.",
      "It is striking that nobody else scored."
    ),
  ])
  func aPronounIsFilledOnlyWhereItIsClear(_ words: String, _ text: String, _ sentence: String) throws {
    #expect(try Extracted.mention(words, in: text).text == sentence)
  }

  @Test func participants() throws {
    let mention = try Extracted.mention("sold", in: "The Norwegian bank sold 40 branches in Poland to a German rival.")
    #expect(mention.subject?.head == "bank")
    #expect(mention.predicate == Predicate(text: "sold", lemma: "sell"))
    #expect(mention.object?.head == "branch")
    #expect(mention.arguments.contains { $0.role == "to" && $0.head == "rival" })
    #expect(mention.quantities.map(\.low) == [40])
  }

  @Test func aParticleBelongsToThePredicate() throws {
    #expect(
      try Extracted.mention("broke down", in: "Talks between the two firms broke down.").predicate.lemma == "break down"
    )
  }

  @Test(arguments: [
    ("left Baghdad", "In 2003 the company opened an office and left Baghdad.", "2003"),
    ("leave the base", "The units would leave the base and cut their staff by 2027.", "2027"),
    ("Twelve people", "Twelve people died when a dam failed in March 2019.", "2019-03"),
  ])
  func aTimeIsShared(_ words: String, _ text: String, _ value: String) throws {
    #expect(try Extracted.mention(words, in: text).time?.value == value)
  }

  @Test(arguments: [
    ("are free", "The miners who were trapped in 2010 are free."),
    ("has caused outrage", "The arrest of the singer in April 2014 has caused outrage."),
    ("denied", "The mayor denied a 2010 allegation."),
    ("plays with", "The drummer plays with a 1990s band."),
  ])
  func theTimeOfANounIsNotTheTimeOfTheClause(_ words: String, _ text: String) throws {
    #expect(try Extracted.mention(words, in: text).time == nil)
  }

  @Test func aRelativeTimeIsResolvedWithThePublicationDate() throws {
    let mention = try Extracted.mention("opened", in: "The museum opened last year.")
    let published = try #require(CalendarDate(iso: "2021-05-03"))
    #expect(mention.time?.value == nil)
    #expect(mention.resolved(published: published).time?.value == "2020")
  }

  @Test func evidenceHasItsPlace() throws {
    let text = "Ünïcödé 👍 officials said the dam is safe."
    let evidence = try Extracted.mention("the dam is safe", in: text).evidence
    let scalars = Array(text.unicodeScalars)
    var exact = String.UnicodeScalarView()
    exact.append(contentsOf: scalars[evidence.start..<evidence.end])
    #expect(String(exact) == evidence.exact)
    #expect(evidence.suffix == ".")
  }

  @Test func datesBoundThePublicationDay() throws {
    let text = "The mine was closed on 3 May 2019. The last pits will be filled by December 2024."
    let extraction = try Extracted.explained(text).extraction
    #expect(extraction.notBefore?.description == "2019-05-03")
    #expect(extraction.notAfter?.description == "2024-12-31")
  }

  @Test func termsCountEntitiesAndContentWords() throws {
    let terms = try Extracted.explained("Poland closed a mine. The mine was old. Polish miners left.").extraction.terms
    #expect(terms["mine"] == 2)
    #expect((terms["poland"] ?? 0) >= 1)
  }

  @Test(arguments: [
    ("The court sentenced him to nine years in prison.", 9.0, "year"),
    ("Prosecutors had asked for 12 years.", 12, "year"),
    ("She received a four-year suspended sentence.", 4, "year"),
    ("A guard was killed in the attack.", 1, "guard"),
    ("Gunmen shot dead a judge in the capital.", 1, "judge"),
  ])
  func aSentenceAndASingleVictimCount(_ text: String, _ low: Double, _ unit: String) throws {
    let quantity = try #require(try Extracted.mentions(text).first?.quantities.first)
    #expect(quantity.low == low && quantity.unit == unit)
  }

  @Test(arguments: [
    "The victim, 16, was taken to hospital.", "Trains run between 6 and 9 a.m. on weekdays.",
    "The museum hired a curator.",
  ])
  func agesAndHoursCountNothing(_ text: String) throws {
    #expect(try Extracted.mentions(text).first?.quantities.isEmpty == true)
  }

  @Test(arguments: [
    ("was blocked", "The firm has looked for a partner since 2021, when its purchase was blocked by a court.", "2021"),
    ("kidnapped", "Gunmen in 2019 kidnapped seven workers.", "2019"),
    ("cut the fine", "The Court of Appeal on 4 May 2023 cut the fine.", "2023-05-04"),
    // A time in front of who acts or what is done, where no other is told.
    ("claimed 54 lives", "The 2019 fire claimed 54 lives.", "2019"),
    ("rose 14 percent", "Second-quarter earnings rose 14 percent in 2021.", "2021"),
    ("missed its", "The helicopter missed its November 2019 inspection.", "2019-11"),
    ("has 30 days", "The company has 30 days to appeal.", "P30D"),
    ("needed three hours", "The crew needed three hours to reach the wreck.", "PT3H"),
    ("cut its main rate", "The bank cut its main rate to 5.25% from 5.75% on 4 September 2024.", "2024-09-04"),
    ("raised fares", "The airline raised fares to $120 from $90 on 1 May 2023.", "2023-05-01"),
    ("went back", "In the 2009 dispute, the dockers went back to work without a deal.", "2009"),
    ("lost his seat", "During the 2015 campaign, the mayor lost his seat in parliament.", "2015"),
    ("killed", "In the 1998 floods, a dam above the town killed nobody.", "1998"),
    // The time behind the last of several past verbs.
    ("killed seven", "The fire killed seven people and injured 23 on 3 March 2025.", "2025-03-03"),
    ("closed its mine", "The firm closed its mine and sold two mills in May 2019.", "2019-05"),
    ("beat the", "The striker beat the keeper twice and hit the post in 2011.", "2011"),
    // The clause and the one that says when.
    ("a man of 58 died", "The toll rose on 4 May 2023 when a man of 58 died in hospital.", "2023-05-04"),
    // The event that a relative clause tells of.
    ("nine people died", "After the 2016 crash, in which nine people died, the line was closed.", "2016"),
    (
      "11 miners died", "The collapse of the shaft on 4 May 2023, in which 11 miners died, had no witness.",
      "2023-05-04"
    ),
    // An event that acts, its time behind it; a date tells more than a length of time.
    ("cost nine lives", "The collision of two trains near Oakham in 2016 cost nine lives.", "2016"),
    ("ended after", "A quarrel in 2016, about a tax on steel, ended after eight months.", "2016"),
    // The event that is told of, where nothing else tells when.
    ("was behind", "The gang was behind the June 2019 attack on a port.", "2019-06"),
    // Done by the same on one day, and to several in one event.
    ("condemned the raid", "The council met on 4 May 2023 and condemned the raid.", "2023-05-04"),
    ("A woman was shot", "A woman was shot dead and two men were wounded at the pier on 4 May 2023.", "2023-05-04"),
    // Behind a change from one value to another, and in an address between subject and verb.
    ("climbed from nine", "The number of strikes climbed from nine to 14 in 2019.", "2019"),
    (
      "voiced regret", "The president, in a televised address on 4 May 2023, voiced regret for the deaths.",
      "2023-05-04"
    ),
    ("fell", "Shares fell 11% on 4 May 2023, their biggest drop since March 2020.", "2023-05-04"),
  ])
  func timesBelongToTheirClause(_ words: String, _ text: String, _ value: String) throws {
    #expect(try Extracted.mention(words, in: text).time?.value == value)
  }
}
