import Foundation
import TestSupport
import Testing

/// What the second of two short articles changes: every type of event on three topics, and false friends.
@Suite struct RelationTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The type that an event of the second article has.
    var type: String
    var first: String
    var second: String
    /// A part of the claim's evidence in the second article.
    var about: String
    var testDescription: String { "\(type): \(about)" }
  }

  static let cases: [Case] = [
    // The same origin again.
    Case(
      type: "repeated",
      first: article(
        "Quake kills 12 in Aslan", "The Herald", "4 March 2024",
        "An earthquake killed 12 people in the town of Aslan on Sunday, Reuters reported."),
      second: article(
        "Twelve dead in Aslan", "The Courier", "4 March 2024",
        "An earthquake killed 12 people in the town of Aslan on Sunday, Reuters reported."),
      about: "killed 12 people"),
    Case(
      type: "repeated",
      first: article(
        "Norrmark to close its mill", "The Herald", "4 March 2024",
        "Norrmark will close its paper mill in Melfort in May, the company told Reuters."),
      second: article(
        "Mill in Melfort to close", "The Trader", "5 March 2024",
        "Norrmark will close its paper mill in Melfort in May, the company told Reuters."),
      about: "will close its paper mill"),
    Case(
      type: "repeated",
      first: article(
        "Court jails Hrubek", "The Herald", "4 March 2024",
        "A court in Brno sentenced Tomas Hrubek to nine years in prison on Monday, AFP reported."),
      second: article(
        "Hrubek gets nine years", "The Courier", "5 March 2024",
        "A court in Brno sentenced Tomas Hrubek to nine years in prison on Monday, AFP reported."),
      about: "sentenced Tomas Hrubek"),
    // An origin of its own.
    Case(
      type: "corroborated",
      first: article(
        "Quake kills 12 in Aslan", "The Herald", "4 March 2024",
        "An earthquake killed 12 people in the town of Aslan on Sunday, Reuters reported."),
      second: article(
        "Twelve dead in Aslan", "The Courier", "4 March 2024",
        "An earthquake killed 12 people in the town of Aslan on Sunday, AFP reported."),
      about: "killed 12 people"),
    Case(
      type: "corroborated",
      first: article(
        "Norrmark to close its mill", "The Herald", "4 March 2024",
        "Norrmark will close its paper mill in Melfort in May, Reuters reported."),
      second: article(
        "Mill in Melfort to close", "The Trader", "5 March 2024",
        "Norrmark will close its paper mill in Melfort in May, AFP reported."),
      about: "will close its paper mill"),
    Case(
      type: "corroborated",
      first: article(
        "Court jails Hrubek", "The Herald", "4 March 2024",
        "A court in Brno sentenced Tomas Hrubek to nine years in prison on Monday, Reuters reported."),
      second: article(
        "Hrubek gets nine years", "The Courier", "5 March 2024",
        "A court in Brno sentenced Tomas Hrubek to nine years in prison on Monday, AFP reported."),
      about: "sentenced Tomas Hrubek"),
    // A quotation in other words.
    Case(
      type: "reworded",
      first: article(
        "Minister on the strike", "The Herald", "4 March 2024",
        "“We will not give in to the demands of the dockers this week,” the minister Ana Lopes told Reuters."),
      second: article(
        "Lopes on the strike", "The Courier", "5 March 2024",
        "“We are not going to give in to the dockers' demands this week,” the minister Ana Lopes told Reuters."),
      about: "dockers"),
    Case(
      type: "reworded",
      first: article(
        "Vaccine works", "The Herald", "4 March 2024",
        "“The vaccine protects nine out of ten children against the virus,” the researcher Ingrid Holm told AFP."),
      second: article(
        "Vaccine protects", "The Courier", "5 March 2024",
        "“The vaccine protects nine in every ten children from the virus,” the researcher Ingrid Holm told AFP."),
      about: "The vaccine protects"),
    Case(
      type: "reworded",
      first: article(
        "Coach leaves", "The Herald", "4 March 2024",
        "“I have decided to leave the club at the end of the season,” the coach Peter Lesko told Reuters."),
      second: article(
        "Lesko leaves", "The Courier", "5 March 2024",
        "“I decided that I will leave the club when the season ends,” the coach Peter Lesko told Reuters."),
      about: "leave the club"),
    // More exactly.
    Case(
      type: "refined",
      first: article(
        "Quake in Aslan", "The Herald", "4 March 2024",
        "An earthquake damaged hundreds of houses in the town of Aslan, Reuters reported."),
      second: article(
        "Quake in Aslan", "The Courier", "4 March 2024",
        "An earthquake damaged 340 houses in the town of Aslan, Reuters reported."),
      about: "damaged 340 houses"),
    Case(
      type: "refined",
      first: article(
        "Norrmark to close its mill", "The Herald", "4 March 2024",
        "Norrmark will close its paper mill in Melfort next year, Reuters reported."),
      second: article(
        "Mill to close", "The Trader", "5 March 2024",
        "Norrmark will close its paper mill in Melfort in May 2025, Reuters reported."),
      about: "will close its paper mill"),
    Case(
      type: "refined",
      first: article(
        "Turnout low", "The Herald", "4 March 2024",
        "About 61 percent of the voters in Tavira voted on Sunday, Reuters reported."),
      second: article(
        "Turnout in Tavira", "The Courier", "5 March 2024",
        "61.3 percent of the voters in Tavira voted on Sunday, Reuters reported."),
      about: "61.3 percent"),
    // On its way.
    Case(
      type: "progressed",
      first: article(
        "Norrmark may buy Pinewell", "The Herald", "4 March 2024",
        "Norrmark may buy the sawmill company Pinewell, Reuters reported."),
      second: article(
        "Norrmark buys Pinewell", "The Trader", "9 May 2024",
        "Norrmark has bought the sawmill company Pinewell, Reuters reported."),
      about: "bought the sawmill company"),
    Case(
      type: "progressed",
      first: article(
        "Parliament to vote", "The Herald", "4 March 2024",
        "The parliament plans to abolish the fishing tax, Reuters reported."),
      second: article(
        "Fishing tax gone", "The Courier", "9 May 2024", "The parliament abolished the fishing tax, Reuters reported."),
      about: "abolished the fishing tax"),
    Case(
      type: "progressed",
      first: article(
        "Clinic to open", "The Herald", "4 March 2024",
        "The hospital of Lorne will open a clinic for burns, Reuters reported."),
      second: article(
        "Clinic opens", "The Courier", "9 May 2024",
        "The hospital of Lorne opened a clinic for burns, Reuters reported."),
      about: "opened a clinic"),
    // Later and otherwise.
    Case(
      type: "revised",
      first: article(
        "Quake kills 12 in Aslan", "The Herald", "4 March 2024",
        "The earthquake killed 12 people in the town of Aslan, officials said."),
      second: article(
        "Toll rises in Aslan", "The Herald", "6 March 2024",
        "The earthquake killed 19 people in the town of Aslan, officials said."),
      about: "killed 19 people"),
    Case(
      type: "revised",
      first: article(
        "Norrmark to close its mill", "The Herald", "4 March 2024",
        "Norrmark will close its paper mill in Melfort in May 2025, the company said."),
      second: article(
        "Mill stays longer", "The Herald", "9 June 2024",
        "Norrmark will close its paper mill in Melfort in October 2025, the company said."),
      about: "will close its paper mill"),
    Case(
      type: "revised",
      first: article(
        "Bridge to cost 30 million", "The Herald", "4 March 2024",
        "The bridge over the Lorne will cost 30 million euros, the mayor said."),
      second: article(
        "Bridge dearer", "The Herald", "9 June 2024",
        "The bridge over the Lorne will cost 44 million euros, the mayor said."),
      about: "44 million euros"),
    // Otherwise at the same time, or denied.
    Case(
      type: "disputed",
      first: article(
        "Quake kills 12 in Aslan", "The Herald", "4 March 2024",
        "The earthquake killed 12 people in the town of Aslan on Sunday, Reuters reported."),
      second: article(
        "Toll in Aslan", "The Courier", "4 March 2024",
        "The earthquake killed 31 people in the town of Aslan on Sunday, AFP reported."),
      about: "killed 31 people"),
    Case(
      type: "disputed",
      first: article(
        "Norrmark bought Pinewell", "The Herald", "4 March 2024",
        "Norrmark bought the sawmill company Pinewell, Reuters reported."),
      second: article(
        "Norrmark denies", "The Trader", "4 March 2024",
        "Norrmark did not buy the sawmill company Pinewell, its spokesman said."),
      about: "not buy"),
    Case(
      type: "disputed",
      first: article(
        "Rebels took Lorne", "The Herald", "4 March 2024",
        "The rebels captured the airport of Lorne on Sunday, Reuters reported."),
      second: article(
        "Army denies", "The Courier", "4 March 2024", "The rebels did not capture the airport of Lorne, the army said."),
      about: "not capture"),
    // An older report that comes late.
    Case(
      type: "backfilled",
      first: article(
        "Toll rises in Aslan", "The Herald", "6 March 2024",
        "The earthquake killed 19 people in the town of Aslan, officials said."),
      second: article(
        "Quake kills 12 in Aslan", "The Herald", "4 March 2024",
        "The earthquake killed 12 people in the town of Aslan, officials said."),
      about: "killed 12 people"),
    Case(
      type: "backfilled",
      first: article(
        "Bridge dearer", "The Herald", "9 June 2024",
        "The bridge over the Lorne will cost 44 million euros, the mayor said."),
      second: article(
        "Bridge to cost 30 million", "The Herald", "4 March 2024",
        "The bridge over the Lorne will cost 30 million euros, the mayor said."),
      about: "30 million euros"),
    Case(
      type: "backfilled",
      first: article(
        "Mill stays longer", "The Herald", "9 June 2024",
        "Norrmark will close its paper mill in Melfort in October 2025, the company said."),
      second: article(
        "Norrmark to close its mill", "The Herald", "4 March 2024",
        "Norrmark will close its paper mill in Melfort in May 2025, the company said."),
      about: "will close its paper mill"),
    // False friends: another place, another time, another thing counted.
    Case(
      type: "asserted",
      first: article(
        "Attack in Tavira", "The Herald", "4 March 2024",
        "Gunmen attacked a school near Tavira on Sunday, police said."),
      second: article(
        "Attack in Lorne", "The Courier", "9 May 2024",
        "Gunmen attacked a school near Lorne on Wednesday, police said."),
      about: "attacked a school near Lorne"),
    Case(
      type: "asserted",
      first: article(
        "Norrmark lost money", "The Herald", "4 March 2024", "Norrmark lost 85 million euros in 2022, the company said."
      ),
      second: article(
        "Norrmark lost money", "The Trader", "9 March 2024",
        "Norrmark lost 120 million euros in 2023, the company said."),
      about: "lost 120 million euros"),
    Case(
      type: "asserted",
      first: article(
        "Troops abroad", "The Herald", "4 March 2024",
        "The United States has 2,500 soldiers in Iraq, the Pentagon said."),
      second: article(
        "Troops abroad", "The Courier", "4 March 2024",
        "The United States has 900 soldiers in Syria, the Pentagon said."),
      about: "900 soldiers"),
  ]

  private static func article(_ title: String, _ outlet: String, _ date: String, _ body: String) -> String {
    "\(title)\n\(outlet), \(date)\n\n\(body)\n"
  }

  @Test(arguments: cases) func theSecondArticleChanges(_ given: Case) throws {
    let site = try Site()
    try site.drop(given.first, as: "1.txt")
    #expect(try site.once().status == 0)
    try site.drop(given.second, as: "2.txt")
    #expect(try site.once().status == 0)
    let events = try site.events().filter { $0.isClaim && $0.articleName == "2.txt" }
    let said = events.filter { event in
      let mentions =
        [event.data["mention"] as? [String: Any]] + ((event.data["restated"] as? [[String: Any]]) ?? []).map { $0 }
      return mentions.contains {
        (($0?["evidence"] as? [String: Any])?["exact"] as? String)?.contains(given.about) == true
      }
    }
    let all = events.map { "\($0.type): \($0.data["summary"] as? String ?? "")" }.joined(separator: "\n")
    #expect(said.map(\.type).contains("claim." + given.type), "\(all)")
  }
}
