import English

/// Whether a clause is affirmed or negated: `The firm did ⟨not⟩ comment`, `⟨No⟩ injuries were reported`,
/// `Officials ⟨denied⟩ a deal`; a negation further down ("often not coordinated") does not negate the clause.
struct PolarityRule: Sendable {
  private static let nobody: Set<String> = ["nobody", "none", "nothing", "neither"]
  /// Behind these "nothing" denies nothing ("nothing but praise").
  private static let exceptions: Set<String> = ["but", "less", "more", "short", "other"]
  /// What is said of a report that does not hold.
  private static let untrue: Set<String> = [
    "wrong", "false", "untrue", "incorrect", "unfounded", "baseless", "inaccurate", "groundless",
  ]

  func read(_ clause: Clause, _ reading: Reading, denied: Bool) -> Polarity {
    let document = reading.document
    var negative = denied
    if isNegated(clause.predicate, document) { negative.toggle() }
    if !denied, Denial.denies(clause.predicate, in: reading), document.isVerbal(clause.predicate) {
      negative.toggle()
    }
    if document.hasYet(clause.predicate), reading.document[clause.predicate].lemma == "have" { negative.toggle() }
    if isUntrue(clause.predicate, reading) { negative.toggle() }
    return negative ? .negative : .positive
  }

  private func isNegated(_ head: Int, _ document: Document) -> Bool {
    let children = document.children(of: head)
    if let neg = children.first(where: { document[$0].dep == .neg }) {
      let next = neg + 1 < document.tokens.count ? document[neg + 1].lower : ""
      return next != "only" && !isLimit(neg, document)
    }
    // A joined verb shares the negation of an auxiliary it has not got itself ("did not see or hear").
    for child in children {
      switch document[child].dep {
      case .nsubj, .nsubjpass, .dobj, .attr:
        if Self.nobody.contains(document[child].lower), !isExcepted(child, document) { return true }
        if isLimit(document.span(of: child).lowerBound, document) { continue }
        if isNotOne(document.span(of: child).lowerBound, document) { return true }
        if let det = document.child(of: child, .det), ["no", "neither"].contains(document[det].lower) { return true }
        // "No more senior figure": tied to the adjective.
        if child < head, document[document.span(of: child).lowerBound].lower == "no" { return true }
      case .acomp where document[child].lower == "unable": return true
      // "was not overloaded": the negation right behind the verb, tied to the adjective.
      case .acomp where isNegatedBehind(head, child, document): return true
      case .advmod where document[child].lower == "never": return true
      case .advmod where document[child].lower == "longer":
        return document.children(of: child).contains { document[$0].lower == "no" }
      default: break
      }
    }
    return false
  }

  private func isNegatedBehind(_ verb: Int, _ adjective: Int, _ document: Document) -> Bool {
    // "She pleaded not guilty" affirms what she pleaded.
    guard document[verb].lemma == "be", let neg = document.child(of: adjective, .neg), neg == verb + 1,
      neg + 1 < document.tokens.count
    else {
      return false
    }
    return document[neg + 1].lower != "only"
  }

  /// "⟨No⟩ more than two dozen", "⟨no⟩ fewer than 30": a bound of a number.
  private func isLimit(_ token: Int, _ document: Document) -> Bool {
    guard token + 2 < document.tokens.count, document[token].lower == "no" else { return false }
    return ["more", "fewer", "less", "later"].contains(document[token + 1].lower) && document[token + 2].lower == "than"
  }

  /// "⟨Not one⟩ depositor", "⟨not the slightest⟩ sign".
  private func isNotOne(_ token: Int, _ document: Document) -> Bool {
    guard token + 2 < document.tokens.count, document[token].lower == "not" else { return false }
    let (next, last) = (document[token + 1].lower, document[token + 2].lower)
    return next == "one" || next == "a" && last == "single" || next == "the" && ["slightest", "least"].contains(last)
  }

  /// "Nothing but", "none other than".
  private func isExcepted(_ token: Int, _ document: Document) -> Bool {
    token + 1 < document.tokens.count && Self.exceptions.contains(document[token + 1].lower)
  }

  /// "Reports that the dam leaked were wrong": what was reported is denied.
  private func isUntrue(_ head: Int, _ reading: Reading) -> Bool {
    let document = reading.document
    guard let adjective = document.child(of: head, .acomp), Self.untrue.contains(document[adjective].lower),
      let subject = document.ownSubject(of: head)
    else { return false }
    return SaidNoun.isReport(subject, in: reading)
  }
}
