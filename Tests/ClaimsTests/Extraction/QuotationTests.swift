import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct QuotationTests {
  @Test(arguments: [
    "“⟨We have an agreement, and now it is only a question of money.⟩ ⟨It will hold.⟩” the mayor said.",
    "\"⟨This is a release, the fruit of long talks,⟩\" he added.",
    "The manager said: \"⟨The team played well and deserved to win.⟩\"",
    "The coach added that the squad was “⟨very tired after the long flight home.⟩”",
    "The release \"⟨is the outcome of talks between both sides,⟩\" the envoy said.",
    "‘⟨The water has never been so high,⟩’ said a farmer.",
    "We have landed on the comet. — Space Agency (@agency) November 12, 2014",
  ])
  func aQuotationIsOneClaimASentence(_ marked: String) throws {
    let text = MarkedText(marked)
    let found = try Extracted.mentions(text.plain).filter(\.quote).map(\.evidence.exact)
    let expected = text.plain.contains("@") ? ["We have landed on the comet."] : text.marked
    #expect(found == expected)
  }

  @Test(arguments: [
    "They joined the \"Bring Them Home Now\" movement in March.",
    "The plan saves “hundreds” of jobs.",
    "Critics called the verdict a \"disgrace\".",
    "The players' wages were cut.",
  ])
  func namesAndSingleWordsAreNotQuotations(_ text: String) throws {
    let found = try Extracted.mentions(text)
    #expect(!found.isEmpty && !found.contains(where: \.quote))
  }

  @Test func aQuotedInfinitiveDoesNotLoseTheNegationAroundIt() throws {
    let text =
      "The judge said free speech does not allow people to “make threats to hurt others because they disagree”."
    let mention = try Extracted.mention("make threats", in: text)
    #expect(mention.polarity == .negative)
  }

  @Test func aQuestionStatesNothing() throws {
    let found = try Extracted.mentions("“Who are we as a nation? ” she wrote. “We must do better than this.”")
    #expect(found.map(\.evidence.exact) == ["We must do better than this."])
  }
}
