import Claims
import Testing

@testable import Changes

/// Every slot, on a disaster, a company, a court, an election and a laboratory.
@Suite struct SlotRuleTests {
  @Test(arguments: [
    // A toll, a profit, a sample: the same, narrower, another.
    (Fixture.count(2500, 2500, "troop", about: true), Fixture.count(2500, 2500, "troop"), SlotDifference.Kind?.none),
    (Fixture.count(200, 999, "miner"), Fixture.count(300, 300, "miner"), .narrows),
    (Fixture.count(200, nil, "voter"), Fixture.count(276, 276, "voter"), .narrows),
    (Fixture.count(12, nil, "patient"), Fixture.count(9, 9, "patient"), .conflicts),
    (Fixture.count(2.6e6, 2.6e6, "person"), Fixture.count(2.3e6, 2.3e6, "person"), .conflicts),
    (Fixture.count(3e9, 3e9, "EUR"), Fixture.count(4e9, 4e9, "USD"), nil),
    (Fixture.count(12, 12, "%"), Fixture.count(12, 12, "ship"), nil),
  ])
  func comparesNumbers(old: Quantity, new: Quantity, kind: SlotDifference.Kind?) throws {
    let before = Fixture.mention("the report gives a number", "report", "give", number: old)
    let after = Fixture.mention("the report gives a number", "report", "give", number: new)
    #expect(try Fixture.difference(QuantitySlot.rule, new: after, old: before)?.kind == kind)
  }

  @Test(arguments: [
    // The number that stands is named as former, whatever is counted: another.
    (
      "the number of accounts was cut to 93 from 120", String?.some("account"), "customer",
      SlotDifference.Kind?.some(.conflicts)
    ),
    ("miners put the number of missing, earlier given as 120, at 93", nil, "miner", .conflicts),
    ("93 voters, not 120, were turned away", "voter", "resident", .conflicts),
    // Two numbers that both hold, and a former number of another measure: none.
    ("120 of the 93 voters were turned away", "voter", "resident", nil),
    ("shares fell to 93 crowns from 120", "SEK", "resident", nil),
  ])
  func aNumberNamedAsFormerIsReplaced(text: String, unit: String?, stood: String, kind: SlotDifference.Kind?) throws {
    var after = Fixture.mention(text, "report", "give")
    after.quantities = ["93", "120"].map { Quantity(text: $0, low: Double($0), high: Double($0), unit: unit) }
    let before = Fixture.mention("the report gives 120", "report", "give", number: Fixture.count(120, 120, stood))
    let found = try Fixture.difference(QuantitySlot.rule, new: after, old: before)
    #expect(found?.kind == kind)
    #expect(kind == nil || found?.after == "93")
  }

  @Test(arguments: [
    ("2021", "2021-03", SlotDifference.Kind?.some(.narrows)), ("2021-03", "2021", nil), ("2026", "2026", nil),
    ("2026", "2025-09", .conflicts), ("2024-05-02", "2024-05-03", .conflicts), ("2024-W36", "2024-09-03", .narrows),
    ("2024-05-02", "2024-05-02T06:20", .narrows), ("2024-05-02T06:20", "2024-05-02", nil),
    ("2024-05-02T06:20", "2024-05-03T06:20", .conflicts),
  ])
  func comparesTimes(old: String, new: String, kind: SlotDifference.Kind?) throws {
    let before = Fixture.mention("the court rules", "court", "rule", time: old)
    let after = Fixture.mention("the court rules", "court", "rule", time: new)
    let found = try Fixture.difference(TimeSlot.rule, new: after, old: before)
    #expect(found?.kind == kind)
    #expect(kind == nil || (found?.before == old && found?.after == new))
  }

  @Test func anEarlierDeadlineIsAnotherDeadline() throws {
    let before = Fixture.mention("the mine closes by 2026", "mine", "close", time: "2026", relation: .by)
    let after = Fixture.mention("the mine closes by May", "mine", "close", time: "2026-05", relation: .by)
    #expect(try Fixture.difference(TimeSlot.rule, new: after, old: before)?.kind == .conflicts)
  }

  @Test(arguments: [
    (Modality.planned, Modality.asserted, SlotDifference.Kind?.some(.advances)),
    (.possible, .planned, .advances), (.asserted, .planned, .precedes), (.asserted, .asserted, nil),
  ])
  func comparesTheCourseOfEvents(old: Modality, new: Modality, kind: SlotDifference.Kind?) throws {
    let before = Fixture.mention("the bank buys its rival", "bank", "buy", "rival", modality: old)
    let after = Fixture.mention("the bank buys its rival", "bank", "buy", "rival", modality: new)
    #expect(try Fixture.difference(ModalitySlot.rule, new: after, old: before)?.kind == kind)
  }

  @Test(arguments: [
    ("Anna Lindqvist", "Anna Anna", true), ("Anna Lindqvist", "Anna Berg", true),
    ("Anna Lindqvist", "Lindqvist", false),
    ("Garba Shehu", "Mallam Garba Shehu", false), ("Anna Lindqvist", "Per Olsson", false),
  ])
  func aSpeakerOfAnotherName(old: String, new: String, differs: Bool) throws {
    let before = Fixture.mention("the vaccine works", "vaccine", "work", speaker: old)
    let after = Fixture.mention("the vaccine works", "vaccine", "work", speaker: new)
    #expect((try Fixture.difference(SpeakerSlot.rule, new: after, old: before) != nil) == differs)
  }

  @Test func aDenialIsADifference() throws {
    let before = Fixture.mention("the minister took bribes", "minister", "take", "bribes")
    let after = Fixture.mention("the minister took no bribes", "minister", "take", "bribes", polarity: .negative)
    #expect(try Fixture.difference(PolaritySlot.rule, new: after, old: before)?.kind == .denies)
    #expect(try Fixture.difference(PolaritySlot.rule, new: before, old: before) == nil)
  }

  @Test func onlyQuotationsAreReworded() throws {
    let before = Fixture.mention("We will win this vote", "we", "win", "vote", quote: true)
    let after = Fixture.mention("We are going to win this vote", "we", "win", "vote", quote: true)
    let told = Fixture.mention("they would win the vote", "they", "win", "vote")
    #expect(try Fixture.difference(WordingSlot.rule, new: after, old: before)?.kind == .rewords)
    #expect(try Fixture.difference(WordingSlot.rule, new: before, old: before) == nil)
    #expect(try Fixture.difference(WordingSlot.rule, new: told, old: before) == nil)
  }

  @Test func aPlaceIsFilledIn() throws {
    let before = Fixture.mention("a ferry sank", "ferry", "sink")
    let after = Fixture.mention("a ferry sank in Manila", "ferry", "sink", in: "Manila")
    #expect(try Fixture.difference(PlaceSlot.rule, new: after, old: before)?.after == "Manila")
    #expect(try Fixture.difference(PlaceSlot.rule, new: before, old: after) == nil)
  }
}
