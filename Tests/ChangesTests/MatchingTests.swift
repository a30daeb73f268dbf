import Articles
import Claims
import Testing

@testable import Changes

/// Same claim or not, on wars, companies, courts, elections and science, false friends included.
@Suite struct MatchingTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var a: ClaimMention
    var b: ClaimMention
    var testDescription: String { "\(a.text) | \(b.text)" }
  }

  private static let same = [
    Pair(
      a: Fixture.mention(
        "Acme will close its plant in Lyon by May", "Acme", "close", "its plant", in: "Lyon", time: "2024-05",
        modality: .planned),
      b: Fixture.mention(
        "the closure of Acme's Lyon plant in May", "Acme", "closure", nil, in: "Lyon", time: "2024-05",
        modality: .planned)),
    Pair(
      a: Fixture.mention(
        "the court sentenced Marek Novak to nine years", "the court", "sentence", "Marek Novak",
        number: Fixture.count(9, 9, "year")),
      b: Fixture.mention(
        "Marek Novak was sentenced to nine years in prison", "Marek Novak", "sentence", nil,
        number: Fixture.count(9, 9, "year"))),
    Pair(
      a: Fixture.mention(
        "gunmen abducted 40 pupils from a school in Kaduna", "gunmen", "abduct", "40 pupils", in: "Kaduna",
        number: Fixture.count(40, 40, "pupil")),
      b: Fixture.mention(
        "40 pupils were kidnapped from a school in Kaduna", "40 pupils", "kidnap", nil, in: "Kaduna",
        number: Fixture.count(40, 40, "pupil"))),
    Pair(
      a: Fixture.mention(
        "The vaccine prevented 90 percent of infections in the trial", "The vaccine", "prevent", "infections",
        number: Fixture.count(90, 90, "%")),
      b: Fixture.mention(
        "the vaccine prevents 90 percent of infections", "the vaccine", "prevent", "infections",
        number: Fixture.count(90, 90, "%"))),
  ]

  private static let different = [
    Pair(
      a: Fixture.mention(
        "The US has 2,500 troops in Iraq", "The US", "have", "2,500 troops", in: "Iraq",
        number: Fixture.count(2500, 2500, "troop")),
      b: Fixture.mention(
        "The US has 900 troops in Syria", "The US", "have", "900 troops", in: "Syria",
        number: Fixture.count(900, 900, "troop"))),
    Pair(
      a: Fixture.mention(
        "the number of US troops in Iraq was 2,500 in 2021", "the number", "be", "2,500", in: "Iraq", time: "2021",
        number: Fixture.count(2500, 2500, "troop")),
      b: Fixture.mention(
        "The US has 2,500 troops in Iraq", "The US", "have", "2,500 troops", in: "Iraq",
        number: Fixture.count(2500, 2500, "troop"))),
    Pair(
      a: Fixture.mention(
        "an earthquake of magnitude 6.1 hit Aceh on Tuesday", "an earthquake", "hit", "Aceh", time: "2013-07-02"),
      b: Fixture.mention(
        "an earthquake of magnitude 6.1 hit Aceh", "an earthquake", "hit", "Aceh", time: "2009-09-30")),
    Pair(
      a: Fixture.mention(
        "turnout was 61 percent in the first round", "turnout", "be", "61 percent",
        number: Fixture.count(61, 61, "%")),
      b: Fixture.mention(
        "The party won 61 seats", "The party", "win", "61 seats", number: Fixture.count(61, 61, "seat"))),
    Pair(
      a: Fixture.mention("We have an agreement and will announce it soon", "we", "have", "an agreement", quote: true),
      b: Fixture.mention("Nobody told us about those talks at all", "nobody", "tell", "us", quote: true)),
  ]

  private func score(_ pair: Pair) throws -> Double {
    let maker = try Fixture.maker()
    let day = CalendarDate(iso: "2024-09-08")
    let others = [
      Fixture.mention("Parliament passed a budget", "Parliament", "pass", "a budget"),
      Fixture.mention("Prices rose in March", "prices", "rise", time: "2024-03"),
      Fixture.mention("A storm closed the airport", "a storm", "close", "the airport"),
    ]
    let profiles = ([pair.a, pair.b] + others).map { maker.profile($0, published: day) }
    let context = PairContext(vocabulary: maker.vocabulary, weights: WordWeights(profiles))
    return try ClaimMatcher(WeightTable(dataFolder: Fixture.data)).match(profiles[0], profiles[1], context).score
  }

  @Test(arguments: same) func statesTheSame(pair: Pair) throws {
    #expect(try score(pair) >= ClaimMatcher.threshold)
  }

  @Test(arguments: different) func statesSomethingElse(pair: Pair) throws {
    #expect(try score(pair) < ClaimMatcher.threshold)
  }
}
