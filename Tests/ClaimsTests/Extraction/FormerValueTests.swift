import Claims
import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct FormerValueTests {
  /// What is no longer, or not, meant is no value of the claim.
  @Test(arguments: [
    ("The risk fell by 12 percent, not 18 percent.", [12.0]),
    ("The ferry was carrying 19 people, not 26.", [19]),
    ("The group raised its forecast to $230 million, from $180 million.", [230e6]),
    ("Turnout was 55 percent, down from 57 percent in 2020.", [55]),
    ("The mine employs 300 people instead of 450 people.", [300]),
    ("Profit fell 12% to 1.9 billion kroner.", [12, 1.9e9]),
    ("The charity received 5 million euros from 20 donors.", [5e6, 20]),
  ])
  func quantities(_ text: String, _ expected: [Double]) throws {
    let mention = try #require(try Extracted.mentions(text).first)
    #expect(mention.quantities.map(\.low) == expected)
  }

  @Test func aCorrectionIsNoClaimOfItsOwn() throws {
    let text = "Turnout was 55.4 percent, the service said, correcting an earlier figure of 57 percent."
    #expect(try Extracted.mentions(text).map { $0.quantities.map(\.low) } == [[55.4]])
  }

  @Test func theTimeThatIsReplacedIsNotTheTimeOfTheClaim() throws {
    let text = "The firm will close the plant in May 2031, instead of in March 2030."
    #expect(try Extracted.mentions(text).first?.time?.value == "2031-05")
  }
}
