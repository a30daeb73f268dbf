import English

/// The words of a noun phrase without what is only added to it (appositions, relative clauses).
struct NounPhrase: Sendable {
  let document: Document

  private static let inner: Set<DependencyLabel> = [
    .det, .amod, .compound, .poss, .nummod, .nmod, .quantmod, .predet, .case, .advmod, .npadvmod,
  ]

  /// The range of the phrase headed by `head`.
  func range(_ head: Int) -> Range<Int> {
    var low = head
    var high = head + 1
    for child in document.children(of: head) {
      let words = document.span(of: child)
      guard words.count <= 14 else { continue }
      if child < head, Self.inner.contains(document[child].dep) {
        low = min(low, words.lowerBound)
      } else if child > head, [.prep, .amod, .case, .compound].contains(document[child].dep), words.lowerBound == high {
        high = shortened(words)
      }
    }
    while low < head, !document.isWord(low) { low += 1 }
    return low..<high
  }

  /// Up to the first comma.
  private func shortened(_ words: Range<Int>) -> Int {
    for i in words where [",", "(", "–", "—"].contains(document[i].text) { return i }
    return words.upperBound
  }

  /// The text of the phrase, with what "and" joins to it directly ("Iraq and the United States").
  func text(_ head: Int) -> String {
    let own = range(head)
    var high = own.upperBound
    var at = head
    // "A, B and C": each hangs on the one before it.
    for _ in 0..<8 {
      guard let next = document.child(of: at, .conj), next >= high, [.noun, .propn].contains(document[next].pos) else {
        break
      }
      let words = range(next)
      let between = high..<max(high, words.lowerBound)
      guard between.allSatisfy({ document[$0].pos == .cconj || document[$0].text == "," }) else { break }
      high = words.upperBound
      at = next
    }
    return document.text(of: own.lowerBound..<high)
  }
}
