import English

/// The time of a clause: the one that hangs on its verb, else one inside its words; what leads several joined clauses
/// (`⟨In 2003⟩ the army entered and …`) or closes them under one modal verb (`will leave … and cut … ⟨by May⟩`) is shared.
struct TimeSlot: Sendable {
  let reading: Reading

  /// The depth of a time that belongs to something else.
  private static let foreign = 60

  /// The clause's own time, not one of a clause inside it.
  func own(_ clause: Clause, inner: [Clause]) -> Findings.Time? {
    let document = reading.document
    // "since 2021, ⟨when the purchase was blocked⟩": the time it is told of.
    if ["relative", "relative-restrictive"].contains(clause.rules.first),
      let time = reading.findings.times(in: document[clause.head].head..<document[clause.head].head + 1).first,
      document.children(of: clause.head, .advmod).contains(where: { document[$0].lower == "when" })
    {
      return told(time)
    }
    var best: (depth: Int, time: Findings.Time)?
    var names: Findings.Time?
    for time in reading.findings.times(in: clause.tokens) {
      // "six years in prison" tells how long, not when.
      if time.expression.type == .duration, time.expression.relation == nil,
        Allowance(reading: reading).kind(time, of: clause.predicate) == nil
      {
        continue
      }
      guard clause.tokens.contains(time.tokens.lowerBound) || clause.tokens.contains(time.tokens.upperBound - 1) else {
        continue
      }
      let isOnDay = document[time.tokens.lowerBound].lower == "on"
      if !isOnDay, FormerValue(document: document).isFormer(time: time.tagged.core, in: clause.tokens) { continue }
      if inner.contains(where: { $0.tokens.contains(time.tokens.lowerBound) && $0.tokens.count < clause.tokens.count })
      {
        continue
      }
      // "a 2010 allegation" is not about 2010.
      if let noun = time.governor, noun >= time.tokens.upperBound, noun != clause.head, !document.isVerbal(noun),
        document[time.tokens.upperBound - 1].head == noun, document[time.tokens.upperBound - 1].dep != .npadvmod,
        document[time.tokens.upperBound - 1].dep != .poss, !isTakenPartIn(noun, clause)
      {
        if names == nil, isNamed(noun, by: time, clause) { names = time }
        continue
      }
      // "Gunmen ⟨on Sunday⟩ kidnapped seven workers": between subject and verb it is the verb's.
      if isBetween(time, clause) { return time }
      if time.expression.relation == .since, let noun = time.governor, isAddedNoun(noun, clause) { continue }
      var depth = depth(time.governor, below: clause, isOnDay: isOnDay) + penalty(time.expression)
      // What leads the clause, or stands somewhere in a quotation taken whole, is its time all the same.
      if depth >= Self.foreign, time.tokens.lowerBound == clause.tokens.lowerBound || clause.quotation != nil {
        depth = 40
      }
      guard depth < Self.foreign else { continue }
      if best.map({ depth < $0.depth }) ?? true { best = (depth, time) }
    }
    return best?.time ?? names
  }

  /// "⟨The 2019 fire⟩ claimed 52 lives", "missed ⟨its November inspection⟩", "⟨Second-quarter earnings⟩ rose": who acts or
  /// what is done is told by its time, and nothing else tells one.
  private func isNamed(_ noun: Int, by time: Findings.Time, _ clause: Clause) -> Bool {
    let document = reading.document
    guard time.expression.type == .date, document[noun].pos == .noun,
      reading.cues.speakerNouns[document[noun].lemma] == nil, !SaidNoun.isReport(noun, in: reading)
    else { return false }
    return document.ownSubject(of: clause.predicate) == noun || document.child(of: clause.predicate, .dobj) == noun
  }

  /// The time without what relates another clause to it.
  private func told(_ time: Findings.Time) -> Findings.Time {
    var same = time
    same.tagged.expression.relation = nil
    return same
  }

  /// Steps from what the time hangs on up to the clause's head.
  private func depth(_ governor: Int?, below clause: Clause, isOnDay: Bool) -> Int {
    let document = reading.document
    guard var at = governor else { return 9 }
    for step in 0..<9 {
      if at == clause.head || at == clause.predicate { return step }
      guard document[at].head != at else { return 9 }
      // The time of what a noun took part in is not the clause's ("the girls abducted ⟨in 2014⟩ are free").
      switch document[at].dep {
      case .relcl, .nsubj, .nsubjpass, .appos: return Self.foreign
      case .acl where document[at].tag == .vbn || document[at].tag == .vbd: return Self.foreign
      // "$39, up from $38 a year ago": the time of what is compared, but "to 5% from 6% ⟨on Monday⟩" of the change.
      case .prep where ["from", "than"].contains(document[at].lower) && !isOnDay: return Self.foreign
      default: break
      }
      at = document[at].head
    }
    return 9
  }

  /// "⟨In the 2009⟩ dispute, the dockers lost": the clause is part of what the noun names.
  private func isTakenPartIn(_ noun: Int, _ clause: Clause) -> Bool {
    let document = reading.document
    let preposition = document[noun].head
    return document[noun].dep == .pobj && ["in", "during"].contains(document[preposition].lower)
      && (document[preposition].head == clause.head || document[preposition].head == clause.predicate)
      && preposition < clause.head
  }

  private func isBetween(_ time: Findings.Time, _ clause: Clause) -> Bool {
    let document = reading.document
    guard let subject = document.ownSubject(of: clause.predicate), time.expression.type != .duration else {
      return false
    }
    let verb = document.auxiliaries(of: clause.predicate).first.map { min($0, clause.predicate) } ?? clause.predicate
    guard time.tokens.upperBound == verb, time.tokens.lowerBound > subject else { return false }
    if time.tokens.lowerBound == subject + 1 { return true }
    // "The Court of Appeal ⟨on Thursday⟩ reduced …": behind all of a subject without a verb in it.
    return document[time.tokens.lowerBound].lower == "on"
      && (subject + 1..<time.tokens.lowerBound).allSatisfy {
        document.span(of: subject).contains($0) && !document.isVerbal($0) && document[$0].text != ","
      }
  }

  /// "…, their biggest fall ⟨since March⟩": compares, and tells no time.
  private func isAddedNoun(_ noun: Int, _ clause: Clause) -> Bool {
    let document = reading.document
    return document[noun].pos == .noun && noun > clause.head && document.isSetOff(document.span(of: noun).lowerBound)
  }

  /// A date tells when better than a length of time does.
  private func penalty(_ expression: TimeExpression) -> Int {
    if expression.value == nil && expression.anchored == nil { return 30 }
    return expression.type == .duration || expression.type == .set ? 15 : 0
  }

  /// Whether `time` of the clause `from` also holds for the clause `to` that is joined to it.
  func isShared(_ time: Findings.Time, from: Clause, to: Clause) -> Bool {
    if to.rules.first == "participial" || to.rules.first == "gapped" { return true }
    // It leads the first of them.
    return from.head < to.head && time.tokens.upperBound <= from.head
  }

  /// Whether the time that closes the clause `last` holds for `first` as well: one modal verb governs both, or both are
  /// past ("killed seven people and injured 23 ⟨on Monday⟩").
  func closesBoth(_ time: Findings.Time, first: Clause, last: Clause) -> Bool {
    let document = reading.document
    let isPast = document[first.head].tag == .vbd && document[last.head].tag == .vbd && time.expression.type == .date
    return document[last.head].dep == .conj && (document[last.head].tag == .vb || isPast)
      && document.ownSubject(of: last.head) == nil
      && document[last.head].head == first.head && time.tokens.lowerBound > last.head
  }
}
