import Articles
import Claims
import English
import Testing

/// Times in sentences of many kinds of news, published on Wednesday, 2024-10-16.
@Suite(.enabled(if: ParsedText.isAvailable)) struct TimeTaggerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var values: [String?]
    var relations: [TimeExpression.Relation?]?
    var testDescription: String { text }

    init(_ text: String, _ values: String?..., relations: [TimeExpression.Relation?]? = nil) {
      (self.text, self.values, self.relations) = (text, values, relations)
    }
  }

  static let cases: [Case] = [
    // Explicit.
    Case("The plant will close ⟨by the end of 2026⟩.", "2026", relations: [.by]),
    Case("The law was passed ⟨on January 5, 2020⟩.", "2020-01-05"),
    Case("Prices have risen ⟨since March 2021⟩.", "2021-03", relations: [.since]),
    Case("The bridge, completed ⟨in 1932⟩, was closed ⟨in the spring of 2023⟩.", "1932", "2023-SP"),
    Case("Sales peaked ⟨in Q2 2023⟩ and fell ⟨in the first half of 2024⟩.", "2023-Q2", "2024-H1"),
    Case("The lake dried up ⟨in the 1990s⟩.", "199"),
    Case("The case dates back to ⟨the 19th century⟩.", "18"),
    Case("He led the bank ⟨from 2014 to 2018⟩.", "2014/2018"),
    Case("The talks ran ⟨between 9 and 12 October 2023⟩.", "2023-10-09/2023-10-12"),
    Case("The deal expires ⟨at 9:30 p.m. on June 30, 2025⟩.", "2025-06-30"),
    // Appointed days are to come.
    Case("The hearing has been set ⟨for October 4⟩.", "2025-10-04"),
    Case("The deadline was extended to ⟨April 15⟩.", "2025-04-15"),
    Case("The match has been put off ⟨until Sunday⟩.", "2024-10-20", relations: [.until]),
    Case("The hearing, originally fixed ⟨for October 4⟩, was held ⟨on Monday⟩.", "2024-10-04", "2024-10-14"),
    // Relative to the publication date.
    Case("The minister resigned ⟨yesterday⟩.", "2024-10-15"),
    Case("The report is ⟨dated December 29⟩.", "2023-12-29"),
    Case("The letter to the club is ⟨dated November 3⟩ and signed by its coach.", "2023-11-03"),
    Case("Two invoices are ⟨dated 5 September⟩.", "2024-09-05"),
    Case("Voters go to the polls ⟨next month⟩.", "2024-11"),
    Case("The merger was completed ⟨last year⟩.", "2023"),
    Case("The company was founded ⟨two years ago⟩.", "2022"),
    Case("He was freed ⟨three days ago⟩.", "2024-10-13"),
    Case("The strike began ⟨earlier this month⟩.", "2024-10"),
    Case("She will retire ⟨late next year⟩.", "2025"),
    Case("The work must end ⟨by September next year⟩.", "2025-09", relations: [.by]),
    Case("The team won the cup ⟨last weekend⟩.", "2024-W41-WE"),
    Case("The flight left ⟨this morning⟩.", "2024-10-16"),
    // Past or future as the verb says.
    Case("The court ruled ⟨on Friday⟩ against the firm.", "2024-10-11"),
    Case("The court will rule ⟨on Friday⟩.", "2024-10-18"),
    Case("The probe landed ⟨in April⟩.", "2024-04"),
    Case("The probe will land ⟨in April⟩.", "2025-04"),
    Case("The trial is to begin ⟨in January⟩.", "2025-01"),
    Case("The prime minister confirmed the plan in a statement ⟨in November⟩.", "2023-11"),
    Case("Four men were arrested ⟨Tuesday night⟩.", "2024-10-15"),
    // Moved from one time to another.
    Case("The summit was moved ⟨from October 18 to October 23⟩.", "2024-10-23"),
    Case("The vote has been put off ⟨from Monday to Friday⟩.", "2024-10-18"),
    Case("The lease was extended ⟨from 2026 to 2028⟩.", "2028"),
    Case("The fair ran ⟨from 2014 to 2018⟩.", "2014/2018"),
    // Close ahead in the past tense, for the year before would be named.
    Case("Nurses announced a strike ⟨for November 2⟩.", "2024-11-02"),
    Case("The final was put off ⟨to 5 December⟩.", "2024-12-05"),
    Case("The new tax was to have come into force ⟨on October 20⟩.", "2024-10-20"),
    Case("The old tax came into force ⟨on July 1⟩.", "2024-07-01"),
    Case("The club, which signed him ⟨in July⟩, is bottom of the table.", "2024-07"),
    Case("Globex said ⟨on Monday⟩ it would buy a rival.", "2024-10-14"),
    // Relative to a date told before.
    Case("The army left ⟨in 2011⟩. It came back ⟨three years later⟩.", "2011", "2014"),
    Case("Half will go ⟨by June 2025⟩, the rest ⟨by the end of the following year⟩.", "2025-06", "2026"),
    Case("Profit rose in ⟨the third quarter⟩ from ⟨a year earlier⟩.", "2024-Q3", "2023-Q3"),
    Case("He was arrested ⟨in March⟩ and released ⟨six months later⟩.", "2024-03", "2024-09"),
    Case("⟨In 1998⟩ the mine closed. ⟨By then⟩ most families had left.", "1998", "1998", relations: [nil, .by]),
    // A time of day takes the day told before it.
    Case(
      "The train left the rails ⟨on Tuesday⟩. The last coach came to rest ⟨at 6:20 a.m.⟩", "2024-10-15",
      "2024-10-15T06:20"),
    Case(
      "The ferry sank ⟨on 4 May 2023⟩. It had left port ⟨at 10 p.m.⟩ with 40 aboard.", "2023-05-04", "2023-05-04T22:00"),
    Case("The dam broke ⟨in 2019⟩. Sirens were heard ⟨at 7 p.m.⟩ in the valley.", "2019", "T19:00"),
    Case("Published: ⟨4 May 2023⟩. The gate opened ⟨at 7 p.m.⟩ as planned.", "2023-05-04", "T19:00"),
    // What a noun names by its day has happened, whatever the tense of the verb.
    Case("The talks follow the attack ⟨of August 14⟩ on a market.", "2024-08-14"),
    // Durations and frequencies.
    Case("The talks ended ⟨after more than six months⟩.", "P6M", relations: [.after]),
    Case("She was sentenced to ⟨12 years⟩ in prison.", "P12Y"),
    Case("The plan will be carried out ⟨over the next two years⟩.", "P2Y", relations: [.within]),
    Case("Crews fought the fire ⟨for a day and a half⟩.", "P1.5D"),
    Case("The council meets ⟨every month⟩.", "P1M"),
    Case("The launch was put off ⟨several weeks ago⟩.", nil),
    // Holidays.
    Case("The shop will open ⟨before Christmas⟩.", "2024-12-25", relations: [.before]),
    Case("Sales fell ⟨on Black Friday⟩.", "2023-11-24"),
    Case("The crash happened ⟨on Easter Sunday 2019⟩.", "2019-04-21"),
  ]

  static let published = CalendarDate(year: 2024, month: 10, day: 16)

  private func times(_ document: Document) throws -> [TaggedTime] {
    try TimeTagger(dataFolder: ParsedText.data).tag(document)
  }

  @Test(arguments: cases)
  func valuesAreThoseThatAReaderTakes(_ test: Case) throws {
    let text = MarkedText(test.text)
    let document = try ParsedText.document(text.plain)
    let published = try #require(Self.published)
    let found = try times(document)
    let core = found.filter { time in text.marked.contains { $0.contains(document.text(of: time.core)) } }
    #expect(core.map { $0.expression.resolved(published: published).value } == test.values)
    #expect(found.count == test.values.count, "\(found.map(\.expression.text))")
    if let relations = test.relations { #expect(found.map(\.expression.relation) == relations) }
  }

  @Test(arguments: [
    "The march drew 2,000 people.", "He may march on.", "The 19-year-old won 3-1.", "Some 2003 people were counted.",
    "The sun sat low.", "It costs $5 a day.", "He lost a second time.", "The second half was dull.",
    "Call 0207 782 4368.",
  ])
  func whatLooksLikeATimeButIsNone(_ text: String) throws {
    let document = try ParsedText.document(text)
    #expect(try times(document).map(\.expression.text) == [])
  }

  @Test func aTimeHangsOnTheVerbWhoseTimeItIs() throws {
    let document = try ParsedText.document("Rescuers said on Monday that the dam had burst in May.")
    let found = try times(document)
    #expect(found.map { $0.governor.map { document[$0].text } } == ["said", "burst"])
    #expect(found.map { document[$0.head].text } == ["on", "in"])
  }

  @Test func aTimeBeforeItsNounTakesNoPreposition() throws {
    let document = try ParsedText.document("The party lost in Sunday's election.")
    let time = try #require(try times(document).first)
    #expect(document.text(of: time.tokens) == "Sunday")
    #expect(time.governor.map { document[$0].text } == "election")
  }

  @Test func relativeTimesWaitForThePublicationDate() throws {
    let document = try ParsedText.document("The bank failed last year.")
    let time = try #require(try times(document).first).expression
    #expect(time.value == nil)
    #expect(time.anchored == .current(.year, offset: -1))
    let later = try #require(CalendarDate(year: 2020, month: 2, day: 1))
    #expect(time.resolved(published: later).value == "2019")
  }

  @Test func longLinesTakeLinearWork() throws {
    // 40,000 words that could all begin a date; quadratic work would not come back.
    let words = String(repeating: "next the last of May 5 2014 to ", count: 1000)
    let document = Document.flat(words.split(separator: " ").map(String.init))
    #expect(try times(document).count > 500)
  }
}
