/// The words of the two statements, each by how much it tells claims apart, synonyms in part.
enum WordComparison {
  static let features = [
    SlotFeature(name: "words") { _, _, context in (context.covered.first + context.covered.second) / 2 },
    SlotFeature(name: "words-contained") { _, _, context in max(context.covered.first, context.covered.second) },
    SlotFeature(name: "surroundings", isCostly: true) { a, b, context in
      guard !context.isWithinArticle, !a.surroundings.isEmpty, !b.surroundings.isEmpty else { return 0 }
      let first = context.coverage(of: a.surroundings, by: b.wordsAround)
      return (first + context.coverage(of: b.surroundings, by: a.wordsAround)) / 2
    },
    SlotFeature(name: "words-short") { a, b, _ in min(a.words.count, b.words.count) < 3 ? 1 : 0 },
  ]
}
