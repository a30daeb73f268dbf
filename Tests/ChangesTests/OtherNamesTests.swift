import Articles
import Claims
import Testing

@testable import Changes

/// "other names": the same said of somebody or some place else is another claim.
@Suite struct OtherNamesTests {
  private func applies(_ a: ClaimMention, _ b: ClaimMention) throws -> Bool {
    let maker = try Fixture.maker()
    let day = CalendarDate(iso: "2024-09-08")
    let profiles = [a, b].map { maker.profile($0, published: day) }
    let context = PairContext(vocabulary: maker.vocabulary, weights: WordWeights(profiles))
    return DecisiveRule.otherNames.applies(profiles[0], profiles[1], context)
  }

  @Test(arguments: [
    // Company news, local news, courts.
    (
      Fixture.mention("Brenta closed its mill", "Brenta", "close", "its mill"),
      Fixture.mention("Oldway closed its mill", "Oldway", "close", "its mill")
    ),
    (
      Fixture.mention("the council of Tavira bought 12 buses", "the council of Tavira", "buy", "12 buses"),
      Fixture.mention("the council of Lorne bought 40 buses", "the council of Lorne", "buy", "40 buses")
    ),
    (
      Fixture.mention("the court jailed Tomas Hrubek", "the court", "jail", "Tomas Hrubek"),
      Fixture.mention("the court jailed Tomas Lesko", "the court", "jail", "Tomas Lesko")
    ),
    (
      Fixture.mention("a bus overturned in Tavira", "a bus", "overturn", in: "Tavira"),
      Fixture.mention("a bus overturned in Lorne", "a bus", "overturn", in: "Lorne")
    ),
  ])
  func tellsApart(a: ClaimMention, b: ClaimMention) throws {
    #expect(try applies(a, b))
    #expect(try applies(b, a))
  }

  @Test(arguments: [
    // A surname after the full name; a country by its adjective; an acronym; a name that the other has in another place.
    (
      Fixture.mention("Ana Lopes closed the road", "Ana Lopes", "close", "the road"),
      Fixture.mention("Mayor Lopes closed the road", "Mayor Lopes", "close", "the road")
    ),
    (
      Fixture.mention("Canadian troops left the base", "Canadian troops", "leave", "the base"),
      Fixture.mention("Canada left the base", "Canada", "leave", "the base")
    ),
    (
      Fixture.mention("WHO approved the vaccine", "WHO", "approve", "the vaccine"),
      Fixture.mention("World Health Organization approved it", "World Health Organization", "approve", "it")
    ),
    (
      Fixture.mention("Norrmark bought Pinewell", "Norrmark", "buy", "Pinewell"),
      Fixture.mention("Pinewell was bought by Norrmark", "Pinewell", "buy", nil)
    ),
    (
      Fixture.mention("Armed gunmen attacked the school", "Armed gunmen", "attack", "the school"),
      Fixture.mention("Local militants attacked the school", "Local militants", "attack", "the school")
    ),
  ])
  func leavesAlone(a: ClaimMention, b: ClaimMention) throws {
    #expect(try !applies(a, b))
    #expect(try !applies(b, a))
  }
}
