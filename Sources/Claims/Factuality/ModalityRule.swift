import English

/// How sure, or how far along, a clause is said to be.
///
/// In order of strength: an adverb ("possibly"), the modal verb, the predicate itself ("aims to", "is scheduled"), its
/// adjective or noun ("is likely to", "stressed the need for"), the place of the clause, the verb of saying
/// ("expects that").
struct ModalityRule: Sendable {
  func read(_ clause: Clause, _ reading: Reading, said: Modality?, around: Modality?) -> Modality {
    let document = reading.document
    let head = clause.predicate
    if let found = adverb(head, reading) { return found }
    if let found = auxiliary(head, clause, reading) { return found }
    if document.isVerbal(head) || document[head].dep == .acl || document[head].dep == .relcl
      || clause.rules.first == "main",
      let found = predicate(head, reading)
    {
      return found
    }
    if isOnDay(head, clause, reading) { return .planned }
    if let found = complement(head, reading) { return found }
    if let hint = clause.modality { return hint }
    if let said { return said }
    if let around, around != .asserted, !isPast(head, document) { return around }
    return .asserted
  }

  private func adverb(_ head: Int, _ reading: Reading) -> Modality? {
    let adverbs = reading.cues.modality[.adverb] ?? [:]
    for child in reading.document.children(of: head) where reading.document[child].dep == .advmod {
      if let found = adverbs[reading.document[child].lower] { return found }
    }
    return nil
  }

  private func auxiliary(_ head: Int, _ clause: Clause, _ reading: Reading) -> Modality? {
    let document = reading.document
    let auxiliaries = document.auxiliaries(of: head) + document.sharedModal(of: head)
    let isNegated = document.child(of: head, .neg) != nil
    for aux in auxiliaries {
      // "could not be reached", "would not comment": it was not done.
      if isNegated, ["could", "can", "ca"].contains(document[aux].lower) { return .asserted }
      if isNegated, document[aux].lower == "would", Denial.isAnswer(head, in: document) { return .asserted }
      guard document[aux].tag == .md, let found = reading.cues.modality[.aux]?[document[aux].lower] else { continue }
      let conditional = document.children(of: head, .advcl).contains { other in
        document.mark(of: other).map { document[$0].lower } == "if"
      }
      return found == .planned && conditional && document[aux].lower == "would" ? .possible : found
    }
    // "The remaining forces to be withdrawn", "is going to close", "is to be carried out".
    if auxiliaries.contains(where: { document[$0].lower == "to" }),
      auxiliaries.contains(where: { document[$0].lower == "be" })
    {
      return .planned
    }
    let entry = document[head]
    // "Council to build new school", as a headline.
    if entry.isRoot, auxiliaries.contains(where: { document[$0].lower == "to" }) { return .planned }
    // The same in front of who says so.
    if reading.line(of: head)?.kind == .headline, entry.dep == .ccomp, document.ownSubject(of: head) != nil,
      auxiliaries.contains(where: { document[$0].lower == "to" })
    {
      return .planned
    }
    // The same, taken for "a ⟨firm⟩ to buy": the noun heads the sentence.
    if clause.rules.first == "headline", [.relcl, .acl].contains(entry.dep), document[entry.head].isRoot,
      auxiliaries.contains(where: { document[$0].lower == "to" })
    {
      return .planned
    }
    if entry.lemma == "go", entry.tag == .vbg, hasInfinitive(head, document) { return .planned }
    if entry.lemma == "be", document.child(of: head, .acomp, .attr) == nil,
      document.children(of: head, .xcomp).contains(where: { isInfinitive($0, document) })
    {
      return .planned
    }
    return nil
  }

  private func predicate(_ head: Int, _ reading: Reading) -> Modality? {
    let document = reading.document
    let lemma = document[head].lemma
    // "needed three hours", "has 30 days to appeal".
    if let allowance = Allowance(reading: reading).kind(of: head) {
      return allowance == .allows || isPast(head, document) ? (allowance == .allows ? .planned : .asserted) : nil
    }
    // "has yet to reply": has not done so.
    if ["have", "be"].contains(lemma), document.hasYet(head) { return .asserted }
    let isPassive = document.child(of: head, .auxpass) != nil
    if isPassive, hasNoSubject(head, document) { return nil }
    if isPassive, let found = reading.cues.modality[.passive]?[lemma] { return found }
    // "has had to leave": done.
    let isDone = lemma == "have" && [.vbd, .vbn].contains(document[head].tag)
    if !isDone, hasInfinitive(head, document), let found = reading.cues.modality[.infinitive]?[lemma] { return found }
    // "He sought refuge": done, and nothing of it is still to come.
    let isPerfect =
      document[head].tag == .vbn && document.children(of: head, .aux).contains { document[$0].lemma == "have" }
    if document[head].tag == .vbd || isPerfect, !isPassive, !hasInfinitive(head, document),
      document.child(of: head, .dobj) != nil,
      reading.saying(head) == nil
    {
      return nil
    }
    if !isPerfect, let found = reading.cues.modality[.preposition]?[lemma],
      document.children(of: head, .prep).contains(where: { document[$0].lower == "for" })
    {
      return found
    }
    if document[head].tag == .vbg, document.child(of: head, .dobj) != nil,
      document.children(of: head, .aux).contains(where: { document[$0].lemma == "be" }),
      let found = reading.cues.modality[.progressive]?[lemma]
    {
      return found
    }
    return reading.cues.modality[.verb]?[lemma]
  }

  /// "⟨No⟩ match has been scheduled": tells what there is not.
  private func hasNoSubject(_ head: Int, _ document: Document) -> Bool {
    document.child(of: head, .nsubjpass).flatMap { document.child(of: $0, .det) }.map { document[$0].lower } == "no"
  }

  /// "has been ⟨set for⟩ 4 October", "was ⟨put off until⟩ June"; "The mandate ⟨expires in May⟩".
  private func isOnDay(_ head: Int, _ clause: Clause, _ reading: Reading) -> Bool {
    let document = reading.document
    let isTimetable =
      [.vbz, .vbp].contains(document[head].tag) && reading.line(of: head)?.kind == .prose
      && reading.cues.modality[.timetable]?[document[head].lemma] != nil
    let isPassive =
      document[head].tag == .vbn && document.children(of: head, .aux).allSatisfy { document[$0].tag != .md }
    guard isTimetable || isPassive, document.child(of: head, .neg) == nil, !hasNoSubject(head, document) else {
      return false
    }
    return reading.findings.times(in: clause.tokens).contains { time in
      if isPassive { return time.tagged.appointedBy == head }
      return time.expression.type == .date && time.expression.relation == nil && time.tokens.lowerBound > head
        && time.governor == head && (time.isDate || isAhead(time.expression))
    }
  }

  private func isAhead(_ time: TimeExpression) -> Bool {
    if case .nearest(_, .future)? = time.anchored { return true }
    return false
  }

  private func complement(_ head: Int, _ reading: Reading) -> Modality? {
    let document = reading.document
    for child in document.children(of: head) {
      switch document[child].dep {
      case .acomp, .oprd:
        // "People who walk are less likely to fall": how often it happens, not how sure it is.
        if isCompared(child, document) { continue }
        if let found = reading.cues.modality[.adjective]?[document[child].lower] { return found }
      case .attr, .dobj:
        guard let found = reading.cues.modality[.noun]?[document[child].lemma] else { continue }
        let says = reading.saying(head) != nil
        let clause = document.child(of: child, .acl, .ccomp, .prep, .relcl, .advcl) != nil
        if clause, says || found == .possible && document[head].lemma == "be" { return found }
      default: break
      }
    }
    return nil
  }

  private func isCompared(_ adjective: Int, _ document: Document) -> Bool {
    document.children(of: adjective, .advmod).contains { ["less", "more", "likelier"].contains(document[$0].lower) }
  }

  private func hasInfinitive(_ head: Int, _ document: Document) -> Bool {
    document.children(of: head, .xcomp, .advcl).contains { isInfinitive($0, document) }
  }

  private func isInfinitive(_ clause: Int, _ document: Document) -> Bool {
    document.children(of: clause, .aux).contains { document[$0].lower == "to" }
  }

  /// A past tense tells what happened, whatever the clause around it plans.
  private func isPast(_ head: Int, _ document: Document) -> Bool {
    document[head].tag == .vbd || document.auxiliaries(of: head).contains { document[$0].tag == .vbd }
  }
}
