import Claims
import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct FactualityTests {
  @Test(arguments: [
    ("The company did not comment on the offer.", Polarity.negative),
    ("No injuries were reported at the scene.", .negative),
    ("The club has never won the cup.", .negative),
    ("The officials denied a deal with the union.", .negative),
    ("The officials denied that the dam had leaked.", .negative),
    ("Nobody was hurt in the blast.", .negative),
    ("The parties failed to reach a deal.", .positive),
    ("The troops answered with raids that were not coordinated.", .positive),
    ("The award is not only a prize but a duty.", .positive),
    ("The mayor no longer supports the bridge.", .negative),
    ("The barge was not overloaded.", .negative),
    ("There was no such letter.", .negative),
    ("The treasurer signed nothing of the sort.", .negative),
    ("Neither pump was repaired.", .negative),
    ("Reports that the dam had leaked were false.", .negative),
    ("The answer was wrong.", .positive),
    ("The treasurer pleaded not guilty.", .positive),
    ("The council rejected the allegation.", .negative),
    ("The council rejected the budget.", .positive),
    ("He rejected the suggestion that the sale had been planned.", .negative),
    ("The ministry rejected this.", .negative),
    ("The spokesman declined to comment.", .negative),
    ("The clubs refused to sign.", .positive),
    ("Exports declined in May.", .positive),
    ("The report rules out engine failure.", .negative),
    ("No more senior figure has been convicted.", .negative),
    ("No more than two dozen were injured.", .positive),
    ("No fewer than 30 sheep died in the storm.", .positive),
    ("Not one depositor will lose money.", .negative),
    ("There was not the slightest sign of danger.", .negative),
    ("Not a single vote was lost.", .negative),
    ("Not only depositors will lose money.", .positive),
    ("The bank has no more than three branches left.", .positive),
    ("The agency was unable to confirm the death.", .negative),
    ("The club has yet to name a coach.", .negative),
    ("The claims of 60 miners were dismissed.", .positive),
    ("Claims that the dam had leaked were dismissed.", .negative),
  ])
  func polarity(_ text: String, _ polarity: Polarity) throws {
    #expect(try Extracted.mentions(text).first?.polarity == polarity)
  }

  @Test(arguments: [
    ("The court will hear the case in June.", Modality.planned),
    ("The firm plans to cut 300 jobs.", .planned),
    ("The launch is scheduled for Friday.", .planned),
    ("The two teams are to meet in the final.", .planned),
    ("The country is seeking a loan from the fund.", .planned),
    ("The minister vowed to resign.", .planned),
    ("The merger requires approval from the regulator.", .planned),
    ("The council urged residents to stay at home.", .planned),
    ("The club could sign two more players.", .possible),
    ("The group is weighing a bid for its rival.", .possible),
    ("A bid is possible in the coming weeks.", .possible),
    ("The owner could not be reached.", .asserted),
    ("The court would not comment on the vote.", .asserted),
    ("He has had to surrender his passport.", .asserted),
    ("The bill may pass this week.", .possible),
    ("The suspect is likely to appeal.", .possible),
    ("The group is believed to be behind the theft.", .possible),
    ("The cost would potentially rise.", .possible),
    ("It would be a coup if it were true.", .possible),
    ("The two sides have agreed to share the water.", .asserted),
    ("He sought refuge in the embassy.", .asserted),
    // Appointed days.
    ("The hearing has been set for October 4.", .planned),
    ("The deadline was extended to May 15.", .planned),
    ("The match has been put off until Sunday.", .planned),
    ("No match has been scheduled for Sunday.", .asserted),
    ("The price was set by the council.", .asserted),
    // Lengths of time that are given or taken.
    ("The firm has 30 days to appeal.", .planned),
    ("The panel was given two weeks to report.", .planned),
    ("Rescuers needed three hours to reach the wreck.", .asserted),
    ("The firm has 30 shops.", .asserted),
    ("The team was supposed to arrive in May.", .planned),
    ("The club has yet to name a coach.", .asserted),
    ("The miners had sought a rise of 7 percent.", .asserted),
    ("The firefighters suspect a short circuit.", .possible),
    ("The bishop called for restraint.", .planned),
    ("The bishop has called for restraint.", .asserted),
    ("The unions are preparing a second strike.", .planned),
    ("The cook prepared a meal for the guests.", .asserted),
    ("Cholera can kill within hours.", .possible),
    ("The firm cannot pay its debts.", .asserted),
    // Timetables in the present tense.
    ("The mandate expires in December 2031.", .planned),
    ("The council next meets on Monday.", .planned),
    ("The council meets every Monday.", .asserted),
    ("The museum opens a new wing.", .asserted),
    ("The league pledged money to the victims.", .asserted),
    ("The storm has passed.", .asserted),
    ("People who walk to work are less likely to fall ill.", .asserted),
  ])
  func modality(_ text: String, _ modality: Modality) throws {
    #expect(try Extracted.mentions(text).first?.modality == modality)
  }

  @Test(arguments: [
    "They did not say whether the outcome was affected.", "Police are looking into whether the alarm had failed.",
    "The board did not say that the sale had failed.",
  ])
  func whatIsNotSaidIsNoClaim(_ text: String) throws {
    let found = try Extracted.mentions(text)
    #expect(found.count == 1 && found.first?.evidence.start == 0)
  }

  @Test(arguments: [
    "Acme to cut 3,000 jobs as profit falls", "Council to build new school",
    "Mayor to quit over bridge collapse, officials say", "Acme to cut a tenth of its staff, insiders say",
  ])
  func anInfinitiveInAHeadlineIsPlanned(_ title: String) throws {
    let text = title + "\n\nThe decision was made known on Monday."
    #expect(try Extracted.mentions(text).first?.modality == .planned)
  }

  @Test func joinedVerbsShareTheirModalVerb() throws {
    let text = "The works will start in May and be finished by the end of the year."
    let last = try Extracted.mention("be finished", in: text)
    #expect(last.modality == .planned)
    #expect(last.text == "The works will be finished by the end of the year.")
  }

  @Test func whatHangsOnAPlanIsPlanned() throws {
    let text = "The plan calls for the closure of two mines by 2027, with the remaining pits shut by the end of 2030."
    #expect(try Extracted.mentions(text).map(\.modality) == [.planned, .planned])
  }

  @Test func whatIsExpectedIsPlannedWhoeverSaysSo() throws {
    let mention = try Extracted.mention("rise", in: "Analysts expect that prices rise again in May.")
    #expect(mention.modality == .planned)
  }
}
