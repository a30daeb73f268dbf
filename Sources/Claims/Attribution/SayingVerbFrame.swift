import English

/// A verb of saying with its speaker and what is said: `⟨Officials⟩ said that …`, `…, said ⟨a spokesman⟩`,
/// `…, ⟨she⟩ says, …`, `As ⟨the BBC⟩ reported, …`, `⟨The ministry⟩ denied the report`.
struct SayingVerbFrame: Sendable {
  func frame(_ token: Int, in reading: Reading, sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    let entry = document[token]
    let known =
      entry.pos == .verb || (entry.pos == .noun && entry.dep == .root) ? reading.saying(token) : nil
    // What says something by itself, whatever clause the parse hangs on it.
    let act =
      FigureGiven(reading: reading).verb(token)
      ?? (known == nil || known?.kind == .think ? Judgement(reading: reading).verb(token) : nil)
    guard var verb = act ?? known ?? quotingVerb(token, reading),
      !Denial.isOtherSense(token, in: reading), !takesLives(token, document), !isToBlame(token, document)
    else { return nil }
    if Mistake.isReported(by: token, in: reading) { verb.isNegative = true }
    if let passive = document.child(of: token, .nsubjpass) {
      return PassiveReport().frame(token, subject: passive, verb, in: reading)
    }
    if document.child(of: token, .auxpass) != nil { return nil }
    var frame = SayingFrame(rule: "subject-says", cue: token, cueText: entry.lower, verb: verb)
    frame.speaker = speaker(token, reading)
    frame.clauses = act == nil ? contents(token, reading) : []
    frame.hearer = hearer(token, reading) ?? frame.speaker.flatMap { SeenBy(reading: reading).outlet(of: $0) }
    if let informant = informant(token, reading) {
      frame.hearer = frame.speaker.flatMap { OutletReferences(reading: reading).outlet(inPhrase: $0) }
      frame.speaker = informant
    }
    if frame.speaker.map({ isNobody($0, document) }) ?? false { frame.speaker = nil }
    if frame.clauses.isEmpty || isLastOfSeveral(token, frame, document) {
      frame.region = looseRegion(token, reading, sentence)
    }
    // "They have 4,500 men, two diplomats said: ⟨3,200 in the town and 1,300 outside⟩".
    if verb.kind == .say, frame.region == nil, !frame.clauses.isEmpty, token + 1 < sentence.range.upperBound,
      document[token + 1].text == ":"
    {
      frame.region = token + 2..<sentence.range.upperBound
    }
    if isTitleSpeech(token, frame, reading) {
      frame.region = token + 1..<sentence.range.upperBound
      frame.clauses = []
    }
    if isInsideContent(token, frame, document) { frame.cuts = [token] }
    if let region = frame.region, region.upperBound <= token, !entry.isRoot { frame.cuts = [token] }
    let isOpen = frame.clauses.isEmpty && frame.region == nil
    frame.isAct =
      isOpen
      && (verb.kind == .act || verb.kind == .say && saysOf(token, reading)
        || verb.kind == .think && thinksOf(token, verb, reading))
    guard frame.isAct || frame.hasContent || verb.kind == .say else { return nil }
    return frame
  }

  /// "“…,” she recounted": any verb whose subject follows a quotation that ends in a comma.
  private func quotingVerb(_ token: Int, _ reading: Reading) -> SayingVerb? {
    let document = reading.document
    guard document[token].pos == .verb, let subject = document.child(of: token, .nsubj),
      reading.quotation(of: token) == nil,
      let mark = document.previous(min(document.span(of: subject).lowerBound, token)), mark > 0,
      ["”", "\"", "’", "''"].contains(document[mark].text), reading.quotation(of: mark - 1) != nil,
      document[mark - 1].text == ","
    else { return nil }
    return SayingVerb(kind: .say, isNegative: false, modality: nil)
  }

  /// "They expect ⟨completion⟩ in May", "suspect ⟨a short circuit⟩", "hope ⟨to reopen⟩ the line", "do not believe ⟨it was
  /// random⟩": what somebody thinks without saying that it is so.
  private func thinksOf(_ token: Int, _ verb: SayingVerb, _ reading: Reading) -> Bool {
    let document = reading.document
    if document.child(of: token, .neg) != nil {
      return document.child(of: token, .ccomp) != nil && isSomebody(token, reading)
    }
    // The model takes "hopes" for a form of "hop".
    if ["hope", "hop"].contains(document[token].lemma) { return document.child(of: token, .xcomp) != nil }
    return (verb.modality == .planned || document[token].lemma == "suspect") && document.child(of: token, .dobj) != nil
  }

  /// Whether who is said to say it can: a sheet does not show, evidence points by itself.
  private func isSomebody(_ verb: Int, _ reading: Reading) -> Bool {
    guard let subject = reading.document.ownSubject(of: verb) else { return false }
    return reading.isSomebody(subject)
  }

  /// "refused ⟨to comment⟩", "complained ⟨of overcrowding⟩", "spoke ⟨of 5,000⟩": what is said has no clause of its own.
  private func saysOf(_ token: Int, _ reading: Reading) -> Bool {
    let document = reading.document
    if document.child(of: token, .xcomp) != nil { return true }
    // "would not say ⟨whether he is armed⟩"
    if document.child(of: token, .neg) != nil, document.child(of: token, .ccomp) != nil {
      return isSomebody(token, reading)
    }
    let points = document[token].lemma == "point"
    return document.children(of: token, .prep).contains { child in
      let isOf = points ? document[child].lower == "to" : ["of", "about", "against"].contains(document[child].lower)
      return isOf && document.child(of: child, .pobj, .pcomp) != nil && (!points || isSomebody(token, reading))
    }
  }

  /// "The agency has learned ⟨from insiders⟩": they say so, to the agency.
  private func informant(_ token: Int, _ reading: Reading) -> Int? {
    let document = reading.document
    guard ["learn", "hear"].contains(document[token].lemma),
      let from = document.children(of: token, .prep).first(where: { document[$0].lower == "from" })
    else { return nil }
    return document.child(of: from, .pobj)
  }

  /// "⟨No group⟩ has claimed …", "⟨Nobody⟩ said …".
  private func isNobody(_ speaker: Int, _ document: Document) -> Bool {
    ["nobody", "none", "neither"].contains(document[speaker].lower)
      || document.children(of: speaker, .det).contains { ["no", "neither"].contains(document[$0].lower) }
  }

  /// "The fire claimed ⟨eleven lives⟩": says nothing.
  private func takesLives(_ token: Int, _ document: Document) -> Bool {
    guard document[token].lemma == "claim", let object = document.child(of: token, .dobj) else { return false }
    return ["life", "victim", "casualty"].contains(document[object].lemma)
  }

  /// "The pump may be ⟨to blame⟩": nobody blames anybody.
  private func isToBlame(_ token: Int, _ document: Document) -> Bool {
    document[token].lemma == "blame" && document[document[token].head].lemma == "be"
      && document.children(of: token, .aux).contains { document[$0].tag == .to }
  }

  private func speaker(_ token: Int, _ reading: Reading) -> Int? {
    let document = reading.document
    var at = token
    let subjects = document.children(of: token, .nsubj).filter { reading.quotation(of: $0) == nil }
    // "said one of them, the trader ⟨Jane Doe⟩": two subjects, the second of which has the name.
    if subjects.count > 1, let named = subjects.last(where: { NamedPerson(reading: reading).find($0) != nil }) {
      return named
    }
    if subjects.isEmpty, let behind = behindQuotation(token, reading) { return behind }
    for _ in 0..<4 {
      if let own = document.children(of: at, .nsubj).first(where: { reading.quotation(of: $0) == nil }) {
        // "who vowed …", "which reported …": the noun that the clause belongs to.
        if [.wdt, .wp].contains(document[own].tag), document[at].dep == .relcl {
          return document[own].lower == "who" ? person(below: document[at].head, reading) : document[at].head
        }
        // "The office said the deaths were … and called on …": things do not speak, the office does.
        if at != token, document[at].dep == .ccomp, !reading.canSpeak(own) {
          at = document[at].head
          continue
        }
        return own
      }
      switch document[at].dep {
      case .xcomp:
        // "led the firm to announce …": the object of the one verb is the subject of the other.
        let head = document[at].head
        if let object = document.child(of: head, .dobj), object > head, object < at { return object }
        at = head
      case .conj, .advcl, .pcomp, .prep: at = document[at].head
      case .acl: return document[at].head
      default:
        // "Operator rejects blame", the verb taken for a noun.
        if document[at].tag == .nns { return document.children(of: at, .compound).last { $0 < at } }
        // Inverted and taken for an object: "…, confirmed ministry spokesman Jane Doe."
        return document.children(of: at, .dobj).first { $0 > at && document[$0].pos == .propn }
      }
    }
    return nil
  }

  /// "⟨Jane Doe⟩ of the federation Agri, who had …": a body is no "who".
  private func person(below noun: Int, _ reading: Reading) -> Int {
    let document = reading.document
    let preposition = document[noun].head
    guard document[noun].dep == .pobj, document[preposition].dep == .prep,
      let entity = reading.findings.entities.entity(at: noun), entity.kind != .person
    else { return noun }
    let name = document[preposition].head
    let kind = reading.findings.entities.entity(at: name)?.kind
    return document[name].pos == .propn && (kind == nil || kind == .person || kind == .other) ? name : noun
  }

  /// "“…,” ⟨its president, Jane Doe⟩, said": what stands between the closing mark and the verb, whatever the parse says.
  private func behindQuotation(_ token: Int, _ reading: Reading) -> Int? {
    let document = reading.document
    var start = token
    while start > 0, token - start < 14, !Self.closings.contains(document[start - 1].text) {
      start -= 1
      if document.isVerbal(start) || document[start].text == "." { return nil }
    }
    guard start > 1, start < token, Self.closings.contains(document[start - 1].text),
      reading.quotation(of: start - 2) != nil
    else { return nil }
    let phrase = start..<token
    return phrase.last { reading.findings.entities.entity(at: $0)?.kind == .person }
      ?? phrase.first { document.isWord($0) && !phrase.contains(document[$0].head) }
  }

  private static let closings: Set<String> = ["”", "\"", "’", "''", "»"]

  private func contents(_ token: Int, _ reading: Reading) -> [Int] {
    let document = reading.document
    // "They did not say that …": that they did not is what is told.
    if document.child(of: token, .neg) != nil { return [] }
    var found: [Int] = []
    for child in document.children(of: token) {
      switch document[child].dep {
      // "reported on Friday, citing officials, that …": hung on as if it told when.
      case .advcl where document.mark(of: child).map { document[$0].lower } == "that" && child > token:
        found.append(child)
      case .ccomp:
        let mark = document.mark(of: child).map { document[$0].lower }
        // "asked whether", "said because": not said.
        // "determine when it ends" says nothing about when.
        if [.wrb, .wp].contains(document[document.span(of: child).lowerBound].tag), child > token { continue }
        guard mark == nil || mark == "that" else { continue }
        // "Five days were enough; the court had insisted on ten": told before it.
        if child < token, isBehindSemicolon(child, token, document) { continue }
        // "expect prices to rise"
        let isExpected =
          reading.saying(token)?.modality == .planned && document.ownSubject(of: child) != nil
        // "found a man bleeding" is no finding about him.
        if reading.saying(token)?.kind == .think, mark == nil,
          !document.isFinite(child) && !isExpected || document.child(of: token, .dobj) != nil
        {
          continue
        }
        // "welcomed the deal, subscribing so much they will …": not what is said.
        if reading.saying(token)?.kind == .act, mark == nil,
          document.child(of: token, .dobj) != nil
        {
          continue
        }
        // "It is split — two men claim to lead it": the verb has what is claimed behind it.
        if child < token,
          document.children(of: token, .xcomp, .ccomp).contains(where: {
            $0 > token && !isBehindSemicolon($0, token, document)
          })
        {
          continue
        }
        found.append(child)
      case .conj
      where document.mark(of: child).map({ document[$0].lower }) == "that" || isBackshifted(child, token, document):
        found.append(child)
      default: break
      }
    }
    if !found.isEmpty { return found }
    let entry = document[token]
    if let deep = misattached(token, reading) { return [deep] }
    // "rejected the suggestion that …"
    if reading.saying(token)?.isNegative ?? false, let noun = document.child(of: token, .dobj),
      let content = SaidNoun.content(of: noun, in: reading)
    {
      return [content]
    }
    // "But, she says, it would be a coup": the verb hangs on what is said.
    if entry.dep == .parataxis, entry.head != token { return [entry.head] }
    // "As the BBC reports, …"
    if entry.dep == .advcl, let mark = document.mark(of: token), document[mark].lower == "as", entry.head != token,
      document.child(of: token, .dobj) == nil
    {
      return [entry.head]
    }
    return []
  }

  private func isBehindSemicolon(_ child: Int, _ token: Int, _ document: Document) -> Bool {
    (min(child, token)..<max(child, token)).contains { document[$0].text == ";" }
  }

  /// "She explained that …, but later it ⟨had⟩ become clear": the tense of what is said goes on.
  private func isBackshifted(_ child: Int, _ token: Int, _ document: Document) -> Bool {
    guard document[token].tag == .vbd, let subject = document.ownSubject(of: child),
      document.child(of: token, .ccomp) != nil
    else { return false }
    return subject > token
      && document.children(of: child, .aux).contains { ["had", "would", "could"].contains(document[$0].lower) }
  }

  /// "told the paper that he fought …", "told reporters at a briefing that …": the clause hangs on the wrong noun.
  private func misattached(_ token: Int, _ reading: Reading) -> Int? {
    let document = reading.document
    guard reading.saying(token)?.kind == .say else { return nil }
    var open = document.children(of: token, .dobj, .prep, .npadvmod, .dative).filter { $0 > token }
    var steps = 0
    while let next = open.popLast(), steps < 24 {
      steps += 1
      for child in document.children(of: next) {
        switch document[child].dep {
        case .relcl, .acl, .ccomp:
          let first = document.span(of: child).lowerBound
          guard document[first].lower == "that", let subject = document.ownSubject(of: child), subject != first else {
            continue
          }
          return child
        case .pobj, .prep, .npadvmod: open.append(child)
        default: break
        }
      }
    }
    return nil
  }

  /// "…, The Herald has reported.": at the end of the sentence, joined to it without a conjunction.
  private func looseRegion(_ token: Int, _ reading: Reading, _ sentence: Sentence) -> Range<Int>? {
    let document = reading.document
    guard let subject = document.child(of: token, .nsubj), ![.wdt, .wp].contains(document[subject].tag) else {
      return nil
    }
    var start = min(document.span(of: subject).lowerBound, token)
    // "…, the news agency ⟨AFP has learned⟩": taken for a clause about the noun right before the name.
    let isRelative = document[token].dep == .relcl && document[token].head == start - 1
    if isRelative { start = document.span(of: document[token].head).lowerBound }
    guard document[token].dep == .conj || document[token].isRoot || document[token].dep == .ccomp || isRelative,
      document.child(of: token, .dobj) == nil || document[token].isRoot || document[token].lemma == "tell",
      let before = document.previous(start), before > sentence.range.lowerBound, document[before].text == ",",
      document.child(of: token, .cc) == nil
    else { return nil }
    let end = max(document.span(of: subject).upperBound, token + 1)
    let rest = restCount(end..<sentence.range.upperBound, document)
    let said = sentence.range.lowerBound..<start
    // "Acme to cut a tenth of its staff, insiders say": a headline may leave out its finite verb.
    let isHeadline = reading.line(of: token)?.kind == .headline
    guard
      said.contains(where: {
        [.ccomp, .conj, .root, .parataxis, .dep].contains(document[$0].dep) && document.isFinite($0)
          || isHeadline && document[$0].tag == .vb
      })
    else { return nil }
    guard rest <= 8, before - sentence.range.lowerBound >= 4 else { return nil }
    return sentence.range.lowerBound..<start
  }

  /// "400 jobs are to go, and the office will be shut, ⟨one of them said⟩": joined to what is said first, and only the last
  /// of it tied to the verb.
  private func isLastOfSeveral(_ token: Int, _ frame: SayingFrame, _ document: Document) -> Bool {
    document[token].dep == .conj && document[token].head < token && document.child(of: token, .cc) == nil
      && !frame.clauses.isEmpty && frame.clauses.allSatisfy { $0 < token && document[token].head < $0 }
      && (document[token].head..<token).contains {
        document[$0].pos == .cconj && document[$0].head == document[token].head
      }
  }

  /// The words that end the sentence behind the verb, up to what is set off from them.
  private func restCount(_ rest: Range<Int>, _ document: Document) -> Int {
    var count = 0
    for i in rest {
      if document[i].text == "," || document[i].text == ";" { break }
      if document.isWord(i) { count += 1 }
    }
    return count
  }

  /// A headline in capitals is often parsed wrongly: what stands behind the verb is said.
  private func isTitleSpeech(_ token: Int, _ frame: SayingFrame, _ reading: Reading) -> Bool {
    let document = reading.document
    guard reading.line(of: token)?.kind == .headline, document[token].isRoot,
      frame.speaker.map({ $0 < token }) ?? false,
      let dobj = document.child(of: token, .dobj), dobj > token
    else { return false }
    return document.children(of: token, .ccomp, .advcl, .xcomp).contains {
      $0 > dobj && (document[$0].dep != .advcl || document.mark(of: $0) == nil)
    }
  }

  private func isInsideContent(_ token: Int, _ frame: SayingFrame, _ document: Document) -> Bool {
    frame.clauses.contains { $0 != token && document.span(of: $0).contains(token) && document[token].head == $0 }
  }

  /// "told Reuters", "confirmed to the BBC", "in an interview with Sky News".
  private func hearer(_ token: Int, _ reading: Reading) -> Range<Int>? {
    let document = reading.document
    for child in document.children(of: token) where child > token {
      switch document[child].dep {
      case .dobj, .dative, .prep, .npadvmod:
        let words = document.span(of: child)
        // "denied ⟨a report by Reuters⟩": nobody was told.
        guard words.count <= 14, document[child].dep != .dobj || !SaidNoun.isReport(child, in: reading) else {
          continue
        }
        if let name = reading.cues.outlets.first(in: words, of: document) { return name }
        let noun = document[child].dep == .prep ? document.child(of: child, .pobj) : child
        if let noun, reading.cues.outlets.refersBack(noun, in: document) { return noun..<noun + 1 }
      default: break
      }
    }
    return inFront(token, reading)
  }

  /// "In an interview with ⟨Der Spiegel⟩, she said …", "On ⟨BBC Radio 4⟩, she said …".
  private func inFront(_ token: Int, _ reading: Reading) -> Range<Int>? {
    let document = reading.document
    for child in document.children(of: token, .prep) where child < token {
      guard let noun = document.child(of: child, .pobj) else { continue }
      let words = document.span(of: child)
      let isTalk = document[child].lower == "in" && Self.talks.contains(document[noun].lemma)
      guard words.count <= 14, isTalk || document[child].lower == "on" && document[noun].pos == .propn else { continue }
      if let name = reading.cues.outlets.first(in: words, of: document) { return name }
    }
    return nil
  }

  /// What somebody says something to an outlet in.
  private static let talks: Set<String> = [
    "interview", "comment", "remark", "statement", "message", "conversation", "email", "letter", "column",
  ]
}
