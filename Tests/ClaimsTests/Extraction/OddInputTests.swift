import Articles
import Claims
import English
import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct OddInputTests {
  @Test(arguments: [
    "", "\n\n\n", "…", "“”", "\"", "'''''", "👍👍👍", "NO VERBS HERE", "said", "said said said said.", "— — —",
    "“““““““““““““““““““““nested””””””””””””””””””””””, he said.", "مرحبا بالعالم، قال الوزير.", "(@x)", "- Reuters",
    "According to", "According to.", "Source:", "whose", "Who", "and and and", "X said Y said Z said W.",
    "The dam is safe today and the lake is full. [", "President met Ana Torres",
    "Adviser to the mayor thanked Ana Torres",
    "THE COUNCIL APPROVED THE BUDGET ON MONDAY.", "\u{FEFF}The dam is safe.\r\nThe lake is full.\r\n",
  ])
  func nothingBreaksIt(_ text: String) throws {
    let explained = try Extracted.explained(text)
    let count = text.unicodeScalars.count
    for mention in explained.mentions.map(\.mention) {
      #expect(
        0 <= mention.evidence.start && mention.evidence.start < mention.evidence.end && mention.evidence.end <= count)
      #expect(!mention.text.isEmpty)
    }
  }

  @Test func tenThousandNestedQuotationMarksAreRead() throws {
    let text = String(repeating: "“", count: 5000) + "he said yes." + String(repeating: "”", count: 5000)
    #expect(try Extracted.explained(text).lines.count == 1)
  }

  /// Some text many times over.
  struct Repeated: Sendable, CustomTestStringConvertible {
    var piece: String
    var count: Int
    var testDescription: String { "\(count) times \(piece.debugDescription)" }
  }

  /// What stands before something huge is read as if it stood alone.
  @Test(arguments: [
    Repeated(piece: "Two mines were closed in Peru on Monday. ", count: 150),
    Repeated(piece: "the end of the day before ", count: 250), Repeated(piece: "red, ", count: 1000),
    Repeated(piece: "😀👨‍👩‍👧🇬🇧 ", count: 500), Repeated(piece: "قال مسؤولون يوم الاثنين إن القوات ستنسحب. ", count: 100),
    Repeated(piece: "THE ARMY LEFT THE TOWN. ", count: 150), Repeated(piece: "1", count: 50_000),
    Repeated(piece: "a", count: 50_000), Repeated(piece: "\n", count: 50_000),
    Repeated(piece: "“The army left,\n", count: 200), Repeated(piece: "(", count: 1000),
  ])
  func hugeInputHidesNothingBeforeIt(_ odd: Repeated) throws {
    let text =
      "The council approved the budget of 12 million euros, the mayor said on Tuesday.\n\n"
      + String(repeating: odd.piece, count: odd.count)
    let mention = try #require(try Extracted.explained(text).mentions.first?.mention)
    #expect(mention.evidence.exact == "The council approved the budget of 12 million euros")
    #expect(mention.attribution.map(\.speaker) == ["the mayor"])
    #expect(mention.quantities.map(\.low) == [12_000_000])
  }

  @Test func theSameTextGivesTheSameMentions() throws {
    let text =
      "The firm has 2,500 workers in Lyon and 900 in Turin, Reuters reported. “It will grow,” Jane Miller said."
    #expect(try Extracted.mentions(text) == Extracted.mentions(text))
  }
}
