import English

/// A length of time that tells how much and not when: `sentenced to ⟨nine years⟩`, `asked for ⟨12 years⟩`,
/// `a ⟨four-year⟩ sentence`. It is a quantity with a unit of time.
struct MeasuredSpan: Sendable {
  let document: Document

  private static let units: [Character: String] = ["Y": "year", "M": "month", "W": "week", "D": "day"]
  /// Nouns for what lasts as long as is said.
  private static let measured: Set<String> = [
    "ban", "ceasefire", "contract", "curfew", "deal", "extension", "jail", "lease", "moratorium", "prison", "sentence",
    "suspension", "term", "truce",
  ]
  private static let demands: Set<String> = ["ask", "call", "press", "push"]

  /// The quantity that the time is, if it is one.
  func quantity(_ time: TaggedTime) -> Findings.Number? {
    guard time.expression.type == .duration, time.expression.relation == nil, let value = time.expression.value,
      value.first == "P", let unit = value.last.flatMap({ Self.units[$0] }),
      let number = Double(value.dropFirst().dropLast()),
      isMeasure(head(of: time.core))
    else { return nil }
    return Findings.Number(
      tokens: time.core, head: nil,
      quantity: Quantity(text: document.text(of: time.core), low: number, high: number, unit: unit))
  }

  private func head(of words: Range<Int>) -> Int {
    words.first { !words.contains(document[$0].head) || document[$0].isRoot } ?? words.lowerBound
  }

  private func isMeasure(_ head: Int) -> Bool {
    let above = document[head].head
    switch document[head].dep {
    case .dobj, .attr, .oprd, .nsubj, .nsubjpass: return true
    case .pobj:
      if ["to", "of"].contains(document[above].lower) { return true }
      return document[above].lower == "for" && Self.demands.contains(document[document[above].head].lemma)
    case .nmod, .compound, .amod, .npadvmod, .nummod:
      var noun = above
      for _ in 0..<3 where document[noun].head != noun {
        if Self.measured.contains(document[noun].lemma) { return true }
        guard [.amod, .compound, .nmod].contains(document[noun].dep) else { break }
        noun = document[noun].head
      }
      return Self.measured.contains(document[noun].lemma)
    default: return false
    }
  }
}
