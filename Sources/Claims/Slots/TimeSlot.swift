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
    if let time = ofEvent(above: clause) { return told(time) }
    var best: (depth: Int, time: Findings.Time)?
    var names: Findings.Time?
    var event: Findings.Time?
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
      // "fought ⟨from 1998 to 2000⟩": a stretch of time is no value that was replaced.
      let isStretch = time.expression.value?.utf8.contains(UInt8(ascii: "/")) ?? false
      let isReached = isBehindValueReached(time)
      if !isOnDay, !isStretch, !isReached,
        FormerValue(document: document).isFormer(time: time.tagged.core, in: clause.tokens)
      {
        continue
      }
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
        if event == nil, isEventTold(noun, time, clause) { event = time }
        continue
      }
      // "Gunmen ⟨on Sunday⟩ kidnapped seven workers": between subject and verb it is the verb's.
      if isBetween(time, clause) { return time }
      // "⟨The crash in 2016⟩ cost nine lives", not "has caused outrage since".
      if names == nil, isPast(clause.predicate), let noun = nounAbove(time), isNamed(noun, by: time, clause) {
        names = time
      }
      if time.expression.relation == .since, let noun = time.governor, isAddedNoun(noun, clause) { continue }
      let governor = isReached ? time.governor.map { document[$0].head } : time.governor
      var depth = depth(governor, below: clause, isOnDay: isOnDay) + penalty(time.expression)
      // What leads the clause, or stands somewhere in a quotation taken whole, is its time all the same.
      if depth >= Self.foreign, time.tokens.lowerBound == clause.tokens.lowerBound || clause.quotation != nil {
        depth = 40
      }
      guard depth < Self.foreign else { continue }
      if best.map({ depth < $0.depth }) ?? true { best = (depth, time) }
    }
    // A date tells when better than a length of time does.
    if let best, best.time.expression.type != .duration || names == nil { return best.time }
    return names ?? (best == nil ? event : nil)
  }

  /// "was behind ⟨the June⟩ intrusion", "put attendance at ⟨a March⟩ rally at 3,500": what the clause tells of, not by whom.
  private func isEventTold(_ noun: Int, _ time: Findings.Time, _ clause: Clause) -> Bool {
    let document = reading.document
    // "a 1990s band", "the 2020 class": a year describes, a month or a day tells when.
    let isYear = time.expression.value.map { $0.utf8.count < 7 } ?? false
    guard time.expression.type == .date, !isYear, document[noun].pos == .noun, noun > clause.head,
      reading.cues.speakerNouns[document[noun].lemma] == nil, !SaidNoun.isReport(noun, in: reading)
    else { return false }
    var at = noun
    for _ in 0..<8 {
      if at == clause.head || at == clause.predicate { return true }
      switch document[at].dep {
      case .dobj, .pobj, .prep, .attr, .agent: at = document[at].head
      default: return false
      }
    }
    return false
  }

  /// "the 2016 crash, ⟨in which nine people died⟩": the date of the event that the clause tells of.
  private func ofEvent(above clause: Clause) -> Findings.Time? {
    let document = reading.document
    guard clause.rules.first == "relative" || clause.rules.first == "relative-restrictive",
      let pronoun = clause.tokens.prefix(2).first(where: { document[$0].tag == .wdt }),
      document[pronoun].dep == .pobj, document[document[pronoun].head].lower == "in"
    else { return nil }
    let noun = document[clause.head].head
    let before = document.span(of: noun).lowerBound..<clause.tokens.lowerBound
    return reading.findings.times(in: before).first { time in
      guard time.expression.type == .date, let governor = time.governor else { return false }
      return governor == noun || document[governor].head == noun
    }
  }

  /// The verb at the time of which the clause happened: `The toll rose on Tuesday ⟨when a man died⟩`.
  func simultaneous(_ clause: Clause) -> Int? {
    let document = reading.document
    guard clause.rules.first == "adverbial-when", isPast(clause.predicate) else { return nil }
    let verb = document[clause.head].head
    return isPast(verb) ? verb : nil
  }

  private func isPast(_ verb: Int) -> Bool {
    let document = reading.document
    if document[verb].tag == .vbd { return true }
    return document.children(of: verb, .auxpass, .aux).contains { document[$0].tag == .vbd }
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

  /// The noun of which the time stands behind the words ("the collision of two trains near Oby ⟨in 2016⟩").
  private func nounAbove(_ time: Findings.Time) -> Int? {
    let document = reading.document
    let first = document[time.tokens.lowerBound].pos
    guard first == .adp || first == .adj || first == .det || first == .num, var at = time.governor,
      at < time.tokens.lowerBound
    else { return nil }
    for _ in 0..<6 {
      switch document[at].dep {
      case .prep, .pobj: at = document[at].head
      default: return document[at].pos == .noun ? at : nil
      }
    }
    return nil
  }

  /// "climbed from nine to 14 ⟨last year⟩": the time of the change, though the parse ties it to what was left.
  private func isBehindValueReached(_ time: Findings.Time) -> Bool {
    let document = reading.document
    let start = time.tokens.lowerBound
    guard start > 1, document[start - 1].pos == .num, document[start - 2].lower == "to",
      let governor = time.governor, document[governor].lower == "from" || document[governor].lower == "to"
    else { return false }
    return document[governor].dep == .prep
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
    if time.tokens.upperBound == verb - 1, isSetOffBefore(verb, from: subject, time) { return true }
    guard time.tokens.upperBound == verb, time.tokens.lowerBound > subject else { return false }
    if time.tokens.lowerBound == subject + 1 { return true }
    // "The Court of Appeal ⟨on Thursday⟩ reduced …": behind all of a subject without a verb in it.
    return document[time.tokens.lowerBound].lower == "on"
      && (subject + 1..<time.tokens.lowerBound).allSatisfy {
        document.span(of: subject).contains($0) && !document.isVerbal($0) && document[$0].text != ","
      }
  }

  /// "The president, in an address ⟨on Wednesday⟩, voiced regret": between commas and without a verb of its own.
  private func isSetOffBefore(_ verb: Int, from subject: Int, _ time: Findings.Time) -> Bool {
    let document = reading.document
    guard document[verb - 1].text == ",", time.tokens.lowerBound > subject,
      document[time.tokens.lowerBound].lower == "on", subject + 2 < time.tokens.lowerBound,
      document[subject + 1].text == ",", document[subject + 2].pos == .adp
    else { return false }
    return (subject + 2..<time.tokens.lowerBound).allSatisfy {
      document[$0].text != "," && document[$0].pos != .verb || document[$0].dep == .amod
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
    // "met ⟨on Monday⟩ and condemned the attack": done by the same, in one breath.
    if to.rules.first == "coordinated", isOnOneDay(time, from: from, to: to) { return true }
    // It leads the first of them.
    return from.head < to.head && time.tokens.upperBound <= from.head
  }

  private func isPassive(_ verb: Int) -> Bool {
    let document = reading.document
    return document[verb].tag == .vbn
      && document.child(of: verb, .auxpass).map { document[$0].tag == .vbd } ?? false
  }

  private func isOnOneDay(_ time: Findings.Time, from: Clause, to: Clause) -> Bool {
    let document = reading.document
    return time.expression.type == .date && time.expression.relation == nil
      && document[from.head].tag == .vbd && document[to.head].tag == .vbd && document[to.head].dep == .conj
      && document[to.head].head == from.head && document.ownSubject(of: to.head) == nil
      && time.governor.map { $0 == from.head || document[$0].head == from.head } ?? false
  }

  /// Whether the time that closes the clause `last` holds for `first` as well: one modal verb governs both, or both are
  /// past ("killed seven people and injured 23 ⟨on Monday⟩").
  func closesBoth(_ time: Findings.Time, first: Clause, last: Clause) -> Bool {
    let document = reading.document
    let isPast = document[first.head].tag == .vbd && document[last.head].tag == .vbd && time.expression.type == .date
    // "A woman was shot and two men were wounded ⟨on Monday⟩": what was done to them in one event.
    if time.expression.type == .date, isPassive(first.head), isPassive(last.head),
      document[last.head].head == first.head,
      document[last.head].dep == .conj, time.tokens.lowerBound > last.head
    {
      return true
    }
    return document[last.head].dep == .conj && (document[last.head].tag == .vb || isPast)
      && document.ownSubject(of: last.head) == nil
      && document[last.head].head == first.head && time.tokens.lowerBound > last.head
  }
}
