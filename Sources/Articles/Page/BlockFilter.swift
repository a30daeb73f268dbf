/// Leaves out blocks of the article's element that are not its text: link lists, prompts, labels before the first and
/// after the last paragraph, and what is said a second time.
struct BlockFilter {
  /// What is left.
  let kept: [TextBlock]

  /// A block with a greater share of its text in links is a list of links.
  private static let linked = 0.75

  /// Shorter blocks, in bytes, may be said twice on purpose.
  private static let repeatable = 240

  init(_ blocks: [TextBlock], words: PartWords) {
    var seen: Set<String> = []
    let text = blocks.filter { block in
      (block.linkShare < Self.linked || block.isProse) && !words.isPrompt(block.text)
        && (block.plain < Self.repeatable || seen.insert(block.text).inserted)
    }
    guard let first = text.firstIndex(where: \.isProse), let last = text.lastIndex(where: \.isProse) else {
      kept = text
      return
    }
    let before = text[..<first].filter { !$0.isHeading && $0.endsLikeSentence }
    let after = text[(last + 1)...].filter { !$0.isHeading && ($0.endsLikeSentence || $0.name == "li") }
    kept = before + text[first...last] + after
  }
}
