import English

/// Whether a clause is affirmed or negated: `The firm did ⟨not⟩ comment`, `⟨No⟩ injuries were reported`,
/// `Officials ⟨denied⟩ a deal`; a negation further down ("often not coordinated") does not negate the clause.
struct PolarityRule: Sendable {
  private static let nobody: Set<String> = ["nobody", "none", "nothing", "neither"]

  func read(_ clause: Clause, _ reading: Reading, denied: Bool) -> Polarity {
    let document = reading.document
    var negative = denied
    if isNegated(clause.predicate, document) { negative.toggle() }
    if !denied, let verb = reading.cues.saying[document[clause.predicate].lemma], verb.isNegative,
      document.isVerbal(clause.predicate)
    {
      negative.toggle()
    }
    return negative ? .negative : .positive
  }

  private func isNegated(_ head: Int, _ document: Document) -> Bool {
    let children = document.children(of: head)
    if let neg = children.first(where: { document[$0].dep == .neg }) {
      let next = neg + 1 < document.tokens.count ? document[neg + 1].lower : ""
      return next != "only"
    }
    // A joined verb shares the negation of an auxiliary it has not got itself ("did not see or hear").
    for child in children {
      switch document[child].dep {
      case .nsubj, .nsubjpass, .dobj, .attr:
        if Self.nobody.contains(document[child].lower), document.children(of: child).isEmpty { return true }
        if document[child].lower == "none" { return true }
        if let det = document.child(of: child, .det), document[det].lower == "no" { return true }
      case .advmod where document[child].lower == "never": return true
      case .advmod where document[child].lower == "longer":
        return document.children(of: child).contains { document[$0].lower == "no" }
      default: break
      }
    }
    return false
  }
}
