import Articles
import Claims
import English
import Testing

@Suite(.enabled(if: Extracted.isAvailable)) struct OddInputTests {
  @Test(arguments: [
    "", "\n\n\n", "…", "“”", "\"", "'''''", "👍👍👍", "NO VERBS HERE", "said", "said said said said.", "— — —",
    "“““““““““““““““““““““nested””””””””””””””””””””””, he said.", "مرحبا بالعالم، قال الوزير.", "(@x)", "- Reuters",
    "According to", "According to.", "Source:", "whose", "Who", "and and and", "X said Y said Z said W.",
    "The dam is safe today and the lake is full. [",
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

  @Test func thousandsOfNestedQuotationsAreRead() throws {
    let text = String(repeating: "“He said ", count: 2000) + "yes" + String(repeating: "”", count: 2000)
    #expect(try Extracted.explained(text).lines.count == 1)
  }

  @Test func theSameTextGivesTheSameMentions() throws {
    let text =
      "The firm has 2,500 workers in Lyon and 900 in Turin, Reuters reported. “It will grow,” Jane Miller said."
    #expect(try Extracted.mentions(text) == Extracted.mentions(text))
  }
}
