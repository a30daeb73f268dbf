import Claims
import English
import Testing

/// Quantities in sentences of many kinds of news.
@Suite(.enabled(if: ParsedText.isAvailable)) struct QuantityTaggerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var low: Double?
    var high: Double?
    var unit: String?
    var kind: TaggedQuantity.Kind
    var approximate: Bool?
    var testDescription: String { text }

    init(
      _ text: String, _ low: Double?, _ high: Double?, _ unit: String?, _ kind: TaggedQuantity.Kind = .count,
      approximate: Bool? = nil
    ) {
      (self.text, self.low, self.high, self.unit, self.kind) = (text, low, high, unit, kind)
      self.approximate = approximate
    }
  }

  static let cases: [Case] = [
    // Figures and words.
    Case("The court fined ⟨143⟩ drivers.", 143, 143, "driver"),
    Case("The storm cut power to ⟨2,500⟩ homes.", 2500, 2500, "home"),
    Case("The firm employs ⟨5.5 thousand⟩ people.", 5500, 5500, "people"),
    Case("The flood displaced ⟨2.6 million⟩ people.", 2_600_000, 2_600_000, "people"),
    Case("⟨Twenty-one⟩ miners were rescued.", 21, 21, "miner"),
    Case("Police seized ⟨two dozen⟩ rifles.", 24, 24, "rifle"),
    Case("The jury heard ⟨half a dozen⟩ witnesses.", 6, 6, "witness"),
    Case("The parliament approved a ⟨€52-billion⟩ package.", 52e9, 52e9, "EUR", .money),
    // Intervals.
    Case("⟨At least 143⟩ people died in the fire.", 143, nil, "people"),
    Case("⟨More than 20,000⟩ fans filled the stadium.", 20_000, nil, "fan"),
    Case("⟨Up to 50⟩ seats may change hands.", nil, 50, "seat"),
    Case("⟨No more than 10⟩ guests were allowed.", nil, 10, "guest"),
    Case("⟨Fewer than 300⟩ tigers are left.", nil, 300, "tiger"),
    Case("The rocket carried ⟨between 40 and 50⟩ satellites.", 40, 50, "satellite"),
    Case("It will hire ⟨40-50⟩ engineers.", 40, 50, "engineer"),
    Case("⟨Some 2,500⟩ workers went on strike.", 2500, 2500, "worker", approximate: true),
    Case("⟨Nearly 200⟩ flights were cancelled.", 200, 200, "flight", approximate: true),
    // Vague words.
    Case("⟨Hundreds⟩ of border guards will leave.", 200, 999, "guard"),
    Case("⟨Dozens⟩ of houses burned down.", 24, 99, "house"),
    Case("⟨Tens of thousands⟩ of people marched.", 20_000, 99_999, "people"),
    Case("⟨Several hundred⟩ voters were turned away.", 200, 999, "voter"),
    // Shares, percentages, money, measures.
    Case("The fire destroyed ⟨a third⟩ of the forest.", 33.33, 33.33, "%", .fraction),
    Case("⟨Two-thirds⟩ of members voted for it.", 66.67, 66.67, "%", .fraction),
    Case("Revenue rose ⟨12%⟩.", 12, 12, "%", .percent),
    Case("Turnout was ⟨52.3 per cent⟩.", 52.3, 52.3, "%", .percent),
    Case("They demanded a fine of ⟨$5.2 billion⟩.", 5.2e9, 5.2e9, "USD", .money),
    Case("The club paid ⟨£3m⟩ for him.", 3e6, 3e6, "GBP", .money),
    Case("⟨Two⟩ species were found in the lake.", 2, 2, "species"),
    Case("The studio made ⟨three⟩ series.", 3, 3, "series"),
    Case("The army left ⟨nine⟩ barracks.", 9, 9, "barracks"),
    Case("The pipeline has a price tag of ⟨$900m⟩.", 9e8, 9e8, "USD", .money),
    Case("The firm won road contracts totalling ⟨€84m⟩.", 84e6, 84e6, "EUR", .money),
    Case("The club sold him for ⟨£7m⟩.", 7e6, 7e6, "GBP", .money),
    Case("The bank was fined ⟨€40-50 million⟩.", 4e7, 5e7, "EUR", .money),
    Case("He owes ⟨350,000 dollars⟩.", 350_000, 350_000, "USD", .money),
    Case("The lake is ⟨15 kilometres⟩ from the city.", 15, 15, "kilometre", .measure),
    Case("The fire burned ⟨3,000 square miles⟩ of forest.", 3000, 3000, "square mile", .measure),
    // What is counted, from the parse.
    Case("The number of refugees was ⟨2.5 thousand⟩ last year.", 2500, 2500, "refugee"),
    Case("The death toll rose to ⟨45⟩ on Tuesday.", 45, 45, "death"),
    Case("⟨One⟩ of the stolen cars was found.", 1, 1, "car", .partitive),
  ]

  private func quantities(_ document: Document) throws -> [TaggedQuantity] {
    let times = try TimeTagger(dataFolder: ParsedText.data).tag(document)
    return try QuantityTagger(dataFolder: ParsedText.data).tag(document, times: times)
  }

  @Test(arguments: cases)
  func valuesAreThoseThatAReaderTakes(_ test: Case) throws {
    let text = MarkedText(test.text)
    let found = try quantities(try ParsedText.document(text.plain))
    #expect(found.map(\.quantity.text) == text.marked)
    let first = try #require(found.first)
    #expect(first.quantity.low == test.low)
    #expect(first.quantity.high == test.high)
    #expect(first.quantity.unit == test.unit)
    #expect(first.kind == test.kind)
    if test.approximate != nil { #expect(first.quantity.approximate == test.approximate) }
  }

  @Test func aGapCountsTheSameAsBefore() throws {
    let document = try ParsedText.document("The army has 2,500 soldiers in the north and 900 in the south.")
    let found = try quantities(document)
    #expect(found.map(\.quantity.unit) == ["soldier", "soldier"])
    #expect(found.last?.head.map { document[$0].text } == "soldiers")
  }

  @Test(arguments: [
    ("More than 60 players were tested, and 21 of them were sent home.", "player"),
    ("The blast killed three guards and wounded dozens more.", "guard"),
    ("The floods killed 200 people and displaced 2.3 million others.", "people"),
  ])
  func whatIsLeftOutIsTakenFromBefore(_ text: String, _ unit: String) throws {
    #expect(try quantities(try ParsedText.document(text)).map(\.quantity.unit) == [unit, unit])
  }

  @Test(arguments: [
    "A 19-year-old student won the race 3-1.", "John Smith, 45, was jailed.", "She was born in 1998.",
    "The train left at 10:30.", "Call 0207 782 4368.", "Flight 370 vanished.", "Boeing 737 jets were grounded.",
    "The Apollo 11 crew landed.",
    "The planet, named Kepler 22 b, is far away.", "They met on May 5.", "One must hope.",
    "The F-16 landed in Hall 7B.", "The first man on the moon returned.",
  ])
  func whatLooksLikeAQuantityButIsNone(_ text: String) throws {
    let found = try quantities(try ParsedText.document(text)).filter { $0.quantity.text != "45" }
    #expect(found.map(\.quantity.text) == [])
  }

  @Test func longLinesTakeLinearWork() throws {
    let words = Array(repeating: ["more", "than", "2,500", "of", "some", "40-50", "million"], count: 4000).flatMap {
      $0
    }
    #expect(try QuantityTagger(dataFolder: ParsedText.data).tag(Document.flat(words)).count > 1000)
  }
}
