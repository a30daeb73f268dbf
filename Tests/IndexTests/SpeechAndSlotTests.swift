import Changes
import Claims
import Testing

@testable import Index

/// How quotations are compared, which report a value is compared with, and what follows on a denial.
@Suite struct SpeechAndSlotTests {
  /// What the second article's statement is to the first's.
  private static func type(
    _ first: ClaimMention, _ second: ClaimMention, publisher: String = "The Herald"
  ) throws -> (EventType, [SlotChange.Slot]) {
    let room = try Newsroom()
    let asserted = try room.drop("a.txt", [first], published: "2024-05-01", publisher: "Daily Post")[0]
    let event = try room.drop("b.txt", [second], published: "2024-05-03", publisher: publisher)[0]
    #expect(event.change?.claim.id == asserted.change?.claim.id)
    return (event.type, event.change?.changes.map(\.slot) ?? [])
  }

  private static func words(
    _ text: String, _ subject: String, _ predicate: String, polarity: Polarity = .positive,
    modality: Modality = .asserted, number: Double? = nil
  ) -> ClaimMention {
    Newsroom.says(
      text, subject, predicate, number: number, polarity: polarity, modality: modality, quote: true,
      speaker: "Anna Lindqvist")
  }

  @Test(arguments: [
    (
      words("No depositor of this bank will lose a cent", "depositor", "lose", polarity: .negative),
      words("Not one depositor of this bank is going to lose a cent", "depositor", "lose")
    ),
    (
      words("It is far too soon to blame the crew of the ferry", "it", "be", modality: .planned),
      words("It is much too early to blame the crew of the ferry", "it", "be")
    ),
    (
      words("A year out of the team would have been plenty", "year", "be"),
      words("One year out of the team would have been more than plenty", "year", "be", number: 1)
    ),
  ])
  func quotationsAreComparedByTheirWords(first: ClaimMention, second: ClaimMention) throws {
    let (type, slots) = try Self.type(first, second)
    #expect(type == .claimReworded)
    #expect(slots == [.wording])
  }

  @Test func whoTakesTheWordBackDisputesIt() throws {
    let (type, slots) = try Self.type(
      Self.words("We will sell the mill in Tavira this year", "we", "sell"),
      Self.words("We will not sell the mill in Tavira this year", "we", "sell", polarity: .negative))
    #expect(type == .claimDisputed)
    #expect(slots.contains(.polarity))
  }

  /// A value stands until another replaces it, also when reports between leave it out.
  @Test(
    arguments: [
      ("2024-06", nil, "2024-07", EventType.claimRevised, [SlotChange.Slot.time]),
      ("2024-06", nil, "2024-06", .claimRepeated, []),
      (nil, nil, "2024-07", .claimRefined, [.time]),
    ] as [(String?, String?, String, EventType, [SlotChange.Slot])])
  func aValueStandsUntilAnotherReplacesIt(
    first: String?, second: String?, third: String, type: EventType, slots: [SlotChange.Slot]
  ) throws {
    func leaves(_ time: String?) -> ClaimMention {
      Newsroom.says(
        "the army will leave the town of Tavira", "the army", "leave", "the town of Tavira", time: time,
        modality: .planned, origin: "Reuters")
    }
    let room = try Newsroom()
    let events = try [first, second, third].enumerated().map { place, time in
      try room.drop("\(place).txt", [leaves(time)], published: "2024-05-0\(place + 1)")[0]
    }
    #expect(events[2].type == type)
    #expect(events[2].change?.changes.map(\.slot) == slots)
    if type == .claimRevised { #expect(events[2].change?.changes.first?.against == events[0].id) }
  }

  @Test(
    arguments: [
      // Somebody denied it, and others say that it is so.
      ("were not stolen", "Acme", EventType.claimDisputed),
      // Nobody had done it yet, and now somebody has.
      ("had not been stolen", nil, .claimProgressed),
    ] as [(String, String?, EventType)])
  func whatIsAffirmedAfterADenial(predicate: String, speaker: String?, type: EventType) throws {
    func stolen(_ polarity: Polarity, _ predicate: String, _ speaker: String?) -> ClaimMention {
      var mention = Newsroom.says(
        "the passwords of the customers \(predicate)", "passwords", "steal", polarity: polarity, speaker: speaker)
      mention.predicate.text = predicate
      return mention
    }
    let (found, slots) = try Self.type(
      stolen(.negative, predicate, speaker), stolen(.positive, "were stolen", nil))
    #expect(found == type)
    #expect(slots == [.polarity])
  }
}
