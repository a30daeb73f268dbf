import Testing

/// One rule, one list of marked texts: the marked spans are the evidence of the mentions that the rule makes.
@Suite(.enabled(if: Extracted.isAvailable)) struct ClauseRuleTests {
  private func check(_ rule: String, _ marked: String) throws {
    let text = MarkedText(marked)
    let found = try Extracted.explained(text.plain).mentions.filter { $0.rules.first == rule }.map(
      \.mention.evidence.exact)
    #expect(found == text.marked)
  }

  @Test(arguments: [
    "⟨Voters approved the school levy on Tuesday⟩.",
    "However, ⟨the company closed two plants in Ohio⟩.",
    "⟨The Swedish striker scored twice in the second half⟩.",
    "Please enter your name here.",
    "Why did the bridge fall?",
    "This came after the two parties failed to agree on a budget.",
    "There is a chance that the launch will be delayed.",
    "PARIS (Reuters) - ⟨French unions called a strike for Thursday⟩.",
    "OSLO — ⟨The museum reopened on Sunday⟩.",
    "⟨The lease was signed in 2014⟩. ⟨The following year the owner died⟩.",
    "⟨The following year it was sold⟩.",
    "⟨Between five and seven percent of voters stayed at home⟩.",
    "⟨At least 143 people were killed⟩. ⟨Between 40 and 50 houses burned⟩.",
  ])
  func aSentenceIsBuiltOnItsMainClause(_ marked: String) throws { try check("main", marked) }

  @Test(arguments: [
    "The minister said ⟨talks with the unions had ended⟩.",
    "Police said Monday ⟨two men were arrested in Leeds⟩.",
    "⟨Prices rose sharply⟩, analysts said.",
    "The study found that ⟨the drug halves the risk of a stroke⟩.",
    "It was reported that ⟨the factory had closed⟩.",
    "Jane Miller told the paper that ⟨she had warned the board⟩.",
    "Workers were told that ⟨the plant will close in June⟩.",
    "The museum told visitors it was full, and the visitors wondered when it would open again.",
  ])
  func whatIsSaidIsAComplement(_ marked: String) throws {
    let text = MarkedText(marked)
    let found = try Extracted.explained(text.plain).mentions.filter { $0.rules.first == "complement" }
    #expect(found.first?.mention.evidence.exact == text.marked.first || text.marked.isEmpty)
  }

  @Test(arguments: [
    "There is a possibility that ⟨the verdict could be announced this week⟩.",
    "It is likely that ⟨the mine will close⟩.",
  ])
  func aPossibilityHoldsAClaim(_ marked: String) throws { try check("possibility", marked) }

  @Test(arguments: [
    "The board approved the merger and ⟨rejected the bonus plan⟩.",
    "The storm flooded the town, but ⟨most houses were spared⟩.",
    "The plan has been agreed and ⟨is awaiting approval from the council⟩.",
  ])
  func joinedClausesAreClaimsOfTheirOwn(_ marked: String) throws { try check("coordinated", marked) }

  @Test(arguments: [
    "The bridge was closed because ⟨a lorry had hit one of the pillars⟩.",
    "The fire is out, although ⟨smoke still hangs over the valley⟩.",
    "The strike began a day after ⟨the airline cut its winter schedule⟩.",
    "The match will be played if the rain stops in time.",
    "Sources spoke on condition of anonymity as they were not authorised to speak to the press.",
  ])
  func subordinateClausesThatStateSomethingStandAlone(_ marked: String) throws { try check("adverbial", marked) }

  @Test(arguments: [
    "Dozens were hurt when ⟨a bus carrying pilgrims left the road near Cusco⟩.",
    "She promised lower taxes when she took office.",
  ])
  func aWhenClauseStandsAloneOnlyWithASubjectOfItsOwn(_ marked: String) throws { try check("adverbial-when", marked) }

  @Test(arguments: [
    "A crane fell on the station, ⟨killing two workers⟩.",
    "The bank cut its forecast, ⟨sending its shares down⟩.",
    "The group controls the valley, including the dam at its head.",
  ])
  func participlesBehindACommaAreClaims(_ marked: String) throws { try check("participial", marked) }

  @Test(arguments: [
    "The army entered the town in 1998 before ⟨withdrawing in 2001⟩.",
    "The firm recovered after ⟨selling its stake in a Polish refinery⟩.",
  ])
  func participlesBehindAPrepositionAreClaims(_ marked: String) throws { try check("prepositional", marked) }

  @Test(arguments: [
    "Two mines closed last year, with ⟨a third expected to follow by May⟩.",
    "The plan has two stages, with ⟨the remaining units to be sold by 2030⟩.",
    "He works with a team of engineers.",
  ])
  func withHoldsAClaimBehindAComma(_ marked: String) throws { try check("absolute", marked) }

  @Test(arguments: [
    "The mayor, who ⟨was elected in May⟩, has resigned.",
    "The telescope, which ⟨was launched in 2021⟩, has found water on a distant planet.",
    "The people who live there want a new school.",
  ])
  func relativeClausesBehindACommaAreClaims(_ marked: String) throws { try check("relative", marked) }

  @Test(arguments: [
    "The two sides want a treaty that ⟨could end the trade dispute between them⟩.",
    "The court will publish a ruling that was leaked.",
  ])
  func relativeClausesWithAModalVerbAreClaims(_ marked: String) throws { try check("relative-modal", marked) }

  @Test(arguments: [
    "The town still mourns ⟨a flood that killed at least 40 people⟩.",
    "He was jailed over ⟨a fire that destroyed the factory in 2012⟩.",
    "She wants a law that protects tenants.",
  ])
  func restrictiveRelativeClausesNeedADateOrANumber(_ marked: String) throws {
    try check("relative-restrictive", marked)
  }

  @Test(arguments: [
    "The firm is part of ⟨a consortium formed in 2014 to build the tunnel⟩.",
    "The soldiers stationed in the north will stay.",
  ])
  func reducedRelativeClausesNeedADateOrANumber(_ marked: String) throws { try check("reduced-relative", marked) }

  @Test(arguments: [
    "The plan calls for ⟨the closure of two coal mines by May 2027⟩.",
    "The agreement includes ⟨the release of forty prisoners⟩.",
    "The list includes forty prisoners from the north.",
  ])
  func whatAPlanProvidesForIsTheClaim(_ marked: String) throws { try check("plan-content", marked) }

  @Test(arguments: [
    "The firm has 2,500 workers in Lyon and ⟨900 in Turin⟩.",
    "Half of the loans were repaid by March and ⟨the rest by the end of the year⟩.",
  ])
  func gapsAreClaims(_ marked: String) throws { try check("gapped", marked) }

  @Test(arguments: [
    "⟨Ministers Near Deal on Dam After Long Talks⟩\n\nThe council met on Monday in the town hall.",
    "A Short History of Bread\n\nThe council met on Monday in the town hall.",
  ])
  func aHeadlineWithoutAParsedVerbIsAClaimWhereSomethingHappensInIt(_ marked: String) throws {
    let text = MarkedText(marked)
    let title = text.plain.prefix { $0 != "\n" }.unicodeScalars.count
    let found = try Extracted.explained(text.plain).mentions.map(\.mention.evidence).filter { $0.end <= title }.map(
      \.exact)
    #expect(found == text.marked)
  }
}
