import English

/// Fills the slots of every clause: from clauses to mentions.
struct ClaimBuilder: Sendable {
  let reading: Reading
  let frames: SayingFrames
  let speakers: [Attribution?]

  /// The mentions in text order, each with the rules that made it; origins are left open.
  func build(_ clauses: [Clause]) -> [Draft] {
    var byHead: [Int: Clause] = [:]
    for clause in clauses where clause.quotation == nil { byHead[clause.head] = byHead[clause.head] ?? clause }
    let (joined, anchors) = neighbours(clauses)
    let slot = TimeSlot(reading: reading)
    var times: [Range<Int>: Findings.Time] = [:]
    let perSentence = Dictionary(grouping: clauses) { reading.document.sentence(of: $0.tokens.lowerBound).index }
    for clause in clauses {
      let near = perSentence[reading.document.sentence(of: clause.tokens.lowerBound).index] ?? []
      times[clause.tokens] = slot.own(clause, inner: near)
    }
    var modalities: [Int: Modality] = [:]
    var found: [Draft] = []
    for clause in clauses.sorted(by: { $0.head < $1.head }) {
      let around = clause.source.flatMap { byHead[$0] }
      var time = times[clause.tokens]
      if time == nil, let around, let shared = times[around.tokens], slot.isShared(shared, from: around, to: clause) {
        time = shared
      }
      if time == nil, let joined = joined[clause.head], let closing = times[joined.tokens],
        slot.closesBoth(closing, first: clause, last: joined)
      {
        time = closing
      }
      // "They did not agree ⟨when it was deployed in 2014⟩": the clause tells the time.
      if time == nil { time = anchors[clause.head].flatMap { times[$0.tokens] } }
      // "The toll rose on Tuesday ⟨when a man died⟩": it is told the time.
      if time == nil, let above = slot.simultaneous(clause).flatMap({ byHead[$0] }) { time = times[above.tokens] }
      times[clause.tokens] = time
      let mention = mention(
        clause, time: time,
        around: clause.inheritsModality ? clause.source.flatMap { modalities[$0] ?? planned($0) } : nil)
      if clause.quotation == nil { modalities[clause.head] = mention.mention.modality }
      found.append(mention)
    }
    return found.sorted {
      ($0.mention.evidence.start, $0.mention.evidence.end) < ($1.mention.evidence.start, $1.mention.evidence.end)
    }
  }

  /// By head: the clause joined to it, and the "when" clause that tells its time ("Twelve were killed and dozens injured
  /// ⟨when a bus overturned⟩": of what it hangs on, and of what that is joined to).
  private func neighbours(_ clauses: [Clause]) -> (joined: [Int: Clause], anchors: [Int: Clause]) {
    let document = reading.document
    var joined: [Int: Clause] = [:]
    var anchors: [Int: Clause] = [:]
    for clause in clauses {
      if clause.rules.first == "coordinated", let source = clause.source, joined[source] == nil {
        joined[source] = clause
      }
      guard clause.rules.first == "adverbial-when" else { continue }
      let head = document[clause.head].head
      anchors[head] = anchors[head] ?? clause
      if document[head].dep == .conj { anchors[document[head].head] = anchors[document[head].head] ?? clause }
    }
    return (joined, anchors)
  }

  /// Whether the time is the clause's own and the clause is past, or planned.
  private func isBound(_ time: Findings.Time, of clause: Clause, _ modality: Modality) -> Bool {
    guard isOwnDate(time, of: clause) else { return false }
    if modality == .planned { return true }
    // "The vote is on 5 May": present tense tells neither.
    let deadline = time.expression.relation == .by || time.expression.relation == .until
    return !deadline && [.vbd, .vbn].contains(reading.document[clause.predicate].tag)
  }

  /// A date with its year that hangs on the predicate itself.
  private func isOwnDate(_ time: Findings.Time, of clause: Clause) -> Bool {
    guard time.isDate, time.expression.value != nil, let governor = time.governor else { return false }
    return governor == clause.predicate || reading.document[governor].head == clause.predicate
  }

  /// What hangs on a clause that only says what a plan provides for is planned.
  private func planned(_ source: Int) -> Modality? {
    reading.cues.planVerbs.contains(reading.document[source].lemma) ? .planned : nil
  }

  private func mention(_ clause: Clause, time: Findings.Time?, around: Modality?) -> Draft {
    let document = reading.document
    let covering = framesCovering(clause)
    var rules = clause.rules
    var attribution: [Attribution] = []
    for (index, frame) in covering {
      rules.append(frame.rule)
      if let speaker = speakers[index], !attribution.contains(where: { $0.speaker == speaker.speaker }) {
        attribution.append(speaker)
      }
      if let outlet = told(frame), !attribution.contains(where: { $0.speaker == outlet.speaker }) {
        attribution.append(outlet)
      }
    }
    let said = covering.compactMap { $0.frame.isAct ? nil : $0.frame.verb?.modality }.first
    let denied =
      covering.first.map { !$0.frame.isAct && $0.frame.verb?.isNegative ?? false && $0.frame.quotations.isEmpty }
      ?? false
    let slots = ParticipantSlots(reading: reading)
    let gap =
      clause.rules.first == GappedClause.rule ? clause.source.flatMap { FilledGap(clause, verb: $0, reading) } : nil
    let subject = gap?.subject ?? clause.subject.map { slots.participant($0) }
    let inside = reading.findings.times(in: clause.tokens).map(\.tokens)
    let sentence = document.sentence(of: clause.tokens.lowerBound).index
    let modality = ModalityRule().read(clause, reading, said: said, around: around)
    let mention = ClaimMention(
      evidence: evidence(clause.tokens),
      text: ClaimWriter(reading: reading).sentence(clause, subject: subject, gap: gap, modality: modality),
      subject: subject, predicate: gap?.predicate ?? slots.predicate(clause.predicate),
      object: gap?.object ?? slots.object(clause),
      arguments: slots.arguments(clause, times: inside), time: time?.expression,
      quantities: quantities(of: clause),
      polarity: PolarityRule().read(clause, reading, denied: denied), modality: modality,
      quote: clause.quotation != nil,
      attribution: attribution)
    let isDated = mention.modality == .asserted && (time.map { isOwnDate($0, of: clause) } ?? false)
    return Draft(
      mention: mention, rules: rules, frames: covering.map(\.frame), sentence: sentence, subject: clause.subject,
      isDated: isDated,
      bound: time.flatMap { isBound($0, of: clause, mention.modality) ? $0.tagged : nil })
  }

  private func quantities(of clause: Clause) -> [Quantity] {
    let document = reading.document
    let told = FormerValue(document: document).current(
      Array(reading.findings.numbers(in: clause.tokens)), in: clause.tokens)
    if told.isEmpty { return SingleVictim(document: document).quantity(of: clause).map { [$0] } ?? [] }
    return told.map(\.quantity)
  }

  /// Who says the clause, the innermost first.
  private func framesCovering(_ clause: Clause) -> [(index: Int, frame: SayingFrame)] {
    let document = reading.document
    var found: [(index: Int, frame: SayingFrame, width: Int)] = []
    let sentence = document.sentence(of: clause.tokens.lowerBound)
    for (index, frame) in near(sentence, clause) {
      let isQuoted = clause.quotation.map { frame.quotations.contains($0) } ?? false
      if isQuoted {
        found.append((index, frame, 0))
      } else if frame.cue == clause.head, frame.isAct {
        found.append((index, frame, 1))
      } else if sharesSpeaker(clause, frame) || goesOn(clause, frame) || followsBoth(clause, frame) {
        found.append((index, frame, 2))
      } else if frame.cue != clause.head, frame.covers(clause.head, in: document), !contrasts(clause, frame),
        !describesSpeaker(clause, frame)
      {
        found.append((index, frame, 1 + frame.width(in: document)))
      }
    }
    return found.sorted { ($0.width, $0.index) < ($1.width, $1.index) }.map { ($0.index, $0.frame) }
  }

  /// "The mayor admitted the error and ⟨was preparing to go⟩": joined to the verb of saying without a subject.
  private func sharesSpeaker(_ clause: Clause, _ frame: SayingFrame) -> Bool {
    let document = reading.document
    return document[clause.head].dep == .conj && document[clause.head].head == frame.cue
      && document.ownSubject(of: clause.head) == nil
  }

  /// "⟨Two died⟩, the ministry said on Friday, ⟨and nine were hurt⟩": said in between, it holds for both.
  private func followsBoth(_ clause: Clause, _ frame: SayingFrame) -> Bool {
    let document = reading.document
    return document[clause.head].dep == .conj && document[clause.head].head == frame.cue && clause.head > frame.cue
      && isSaidBefore(frame) && frames.frame(cue: clause.head) == nil && document[clause.tokens.lowerBound].pos != .pron
  }

  /// Whether all that is said stands in front of the verb of saying.
  private func isSaidBefore(_ frame: SayingFrame) -> Bool {
    if let region = frame.region { return region.upperBound <= frame.cue }
    return !frame.clauses.isEmpty && frame.clauses.allSatisfy { $0 < frame.cue }
  }

  /// "according to the findings, ⟨published on Monday⟩": tells about who says it.
  private func describesSpeaker(_ clause: Clause, _ frame: SayingFrame) -> Bool {
    guard let speaker = frame.speaker, !frame.clauses.contains(clause.head) else { return false }
    return clause.head != speaker && reading.document.span(of: speaker).contains(clause.head)
  }

  /// "…, the sources said, although ⟨some could stay⟩": what may be is still what they say.
  private func goesOn(_ clause: Clause, _ frame: SayingFrame) -> Bool {
    let document = reading.document
    return clause.rules.first == "adverbial" && document[clause.head].head == frame.cue && clause.head > frame.cue
      && document.children(of: clause.head, .aux).contains { document[$0].tag == .md }
  }

  /// "…, the coast guard said, ⟨while the governor put the toll at 26⟩": behind who said the rest, somebody else speaks.
  private func contrasts(_ clause: Clause, _ frame: SayingFrame) -> Bool {
    let document = reading.document
    if hasOwnSpeaker(clause), isBehindSemicolon(clause, frame) { return true }
    guard frame.cue < clause.head, document[clause.head].dep == .advcl, !frame.clauses.contains(clause.head),
      let mark = document.mark(of: clause.head), mark > frame.cue, ["while", "whereas"].contains(document[mark].lower)
    else { return false }
    if isSaidBefore(frame) { return true }
    guard let own = frames.frame(cue: clause.head) ?? frames.frame(saying: clause.head) else { return false }
    return own.cue != frame.cue && own.speaker != nil
  }

  /// Whether the clause tells what somebody says by what it reports ("the police ⟨counted⟩ 1,200").
  private func hasOwnSpeaker(_ clause: Clause) -> Bool {
    frames.frame(cue: clause.head).map { $0.isAct && $0.speaker != nil } ?? false
  }

  /// "Organisers said 5,000 came; ⟨the police counted 1,200⟩".
  private func isBehindSemicolon(_ clause: Clause, _ frame: SayingFrame) -> Bool {
    frame.cue < clause.head && (frame.cue..<clause.head).contains { reading.document[$0].text == ";" }
  }

  /// The frames of the clause's sentence, and the one that its quotation is attached to.
  private func near(_ sentence: Sentence, _ clause: Clause) -> [(Int, SayingFrame)] {
    // A headline's source may stand in a part of its own.
    var range = sentence.range
    if let line = reading.line(of: clause.head), line.kind != .prose, line.tokens.count <= 60 { range = line.tokens }
    var low = 0
    var high = frames.all.count
    while low < high {
      let middle = (low + high) / 2
      if frames.all[middle].cue < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [(Int, SayingFrame)] = []
    var at = low
    while at < frames.all.count, frames.all[at].cue < range.upperBound {
      found.append((at, frames.all[at]))
      at += 1
    }
    if let quotation = clause.quotation, let index = frames.index(saying: quotation),
      !found.contains(where: { $0.0 == index })
    {
      found.append((index, frames.all[index]))
    }
    return found
  }

  /// "told Reuters": the outlet is a link of the chain.
  private func told(_ frame: SayingFrame) -> Attribution? {
    guard let hearer = frame.hearer, !OutletReferences(reading: reading).isBackReference(hearer) else { return nil }
    return Attribution(speaker: reading.document.text(of: hearer), kind: .publisher, cue: frame.cueText)
  }

  private func evidence(_ tokens: Range<Int>) -> Evidence {
    let document = reading.document
    let start = document[tokens.lowerBound].start
    let end = document[tokens.upperBound - 1].end
    return Evidence(
      start: start, end: end, exact: document.text(from: start, to: end),
      prefix: document.text(from: max(0, start - 32), to: start),
      suffix: document.text(from: end, to: min(document.scalars.count, end + 32)))
  }
}
