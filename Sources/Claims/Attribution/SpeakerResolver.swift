import English

/// Who the speakers of all frames are: names in the article's fullest words, pronouns and roles resolved.
///
/// `He added …` is the person who spoke last; `the official`, without a name, likewise; a verb without a subject
/// (`“…” – said.`) goes on with the last speaker.
struct SpeakerResolver: Sendable {
  let reading: Reading
  let origins: OutletReferences

  /// One speaker a frame; nil where nobody is named.
  func resolve(_ frames: SayingFrames) -> [Attribution?] {
    var speakers: [Attribution?] = []
    for frame in frames.all {
      guard let token = frame.speaker else {
        let goesOn = frame.verb?.kind == .say && !frame.quotations.isEmpty && frame.rule == "subject-says"
        speakers.append(goesOn ? last(speakers) { _ in true }.map { renamed($0, frame) } : nil)
        continue
      }
      speakers.append(speaker(token, frame, frames, before: speakers))
    }
    return speakers
  }

  private func speaker(
    _ token: Int, _ frame: SayingFrame, _ frames: SayingFrames, before: [Attribution?]
  ) -> Attribution? {
    let document = reading.document
    let entry = document[token]
    let phrase = NounPhrase(document: document)
    switch entry.lower {
    case "he", "she", "him", "her", "his":
      if let subject = namedBefore(token, unlike: gender(entry.lower)) { return attribution(subject, frame) }
      if let near = justSpoken(frame, frames, before, unlike: gender(entry.lower)) { return renamed(near, frame) }
      if let found = reading.findings.entities.entity(at: token), found.kind == .person {
        return attribution(found, frame)
      }
      let unlike = gender(entry.lower)
      return last(before) { $0.kind == .person && known($0)?.gender != unlike }.map { renamed($0, frame) }
    case "they", "them", "their":
      if let earlier = speaker(
        before, of: frames, where: { $0.kind == .anonymous || $0.kind == .government }, near: token)
      {
        return renamed(earlier, frame)
      }
      if let meant = Antecedents(reading: reading).find(token), !frame.covers(meant, in: document), mayTalk(meant) {
        return described(meant, phrase, frame)
      }
      if let subject = earlierSubject(token) { return described(subject, phrase, frame) }
      let earlier = last(before) { $0.kind == .anonymous || $0.kind == .government }
      return earlier.map { renamed($0, frame) } ?? named(token, frame)
    case "it", "its":
      if let text = textAtHand(token) { return described(text, phrase, frame) }
      if let organisation = justSpokenThing(frame, frames, before) { return renamed(organisation, frame) }
      if let known = named(token, frame) { return known }
      if let firm = subjectSaid(by: frame, before: token) { return described(firm, phrase, frame) }
      return Antecedents(reading: reading).find(token).map { described($0, phrase, frame) }
    case "i", "we", "you", "this", "that", "these", "those", "which", "there", "what": return nil
    default: break
    }
    if let outlet = origins.outlet(inPhrase: token), origins.isOutletItself(token, outlet) {
      return Attribution(speaker: document.text(of: outlet), kind: .publisher, cue: frame.cueText)
    }
    if let person = NamedPerson(reading: reading).find(token) ?? named(beside: token) {
      return together(attribution(person, frame), token, phrase)
    }
    if isRoleOfSomebodyNamed(token), !isNamedBody(token) {
      if let same = introduced(token, frames, before) { return renamed(same, frame) }
      if let same = introducedAsSubject(token) { return described(same, phrase, frame) }
      if let holder = holder(of: token) { return attribution(holder, frame) }
      if let earlier = last(before, where: { $0.kind == .person && $0.entity != nil && mayHold(token, known($0)) }) {
        return renamed(earlier, frame)
      }
    }
    return described(token, phrase, frame)
  }

  /// "⟨Doe and two other witnesses⟩ say": all of them, the first by the fullest name.
  private func together(_ speaker: Attribution, _ token: Int, _ phrase: NounPhrase) -> Attribution {
    let document = reading.document
    guard let other = document.child(of: token, .conj), other < token + 6, document[other].pos != .verb,
      document.children(of: token, .cc).contains(where: { document[$0].lower == "and" }),
      document.child(of: other, .conj) == nil
    else { return speaker }
    var all = speaker
    all.speaker += " and " + (NamedPerson(reading: reading).find(other)?.name ?? phrase.text(other))
    return all
  }

  /// "⟨Jane Doe⟩, the firm's director, who had denied it": whom the role in apposition is said of.
  private func named(beside role: Int) -> ArticleEntity? {
    let document = reading.document
    guard document[role].dep == .appos, reading.cues.speakerNouns[document[role].lemma] == .role,
      let entity = reading.findings.entities.entity(at: document[role].head), entity.kind == .person
    else { return nil }
    return entity
  }

  private func described(_ token: Int, _ phrase: NounPhrase, _ frame: SayingFrame) -> Attribution {
    let document = reading.document
    let entity = reading.entity(token)
    // "the adviser" whom the article has named.
    if let entity, entity.kind == .person { return attribution(entity, frame) }
    let kind = kind(token, entity)
    // "The company, Acme, said": its name.
    if let entity, [.organisation, .government, .outlet].contains(entity.kind), document[token].pos == .noun,
      document.nearby(token, .appos).contains(where: { reading.findings.entities.entity(at: $0)?.id == entity.id })
    {
      return attribution(entity, frame)
    }
    if kind == .anonymous, let name = nameBeside(token) {
      let known = reading.entity(name)
      return Attribution(
        speaker: known?.name ?? phrase.text(name), kind: isNamedBody(token) ? .organisation : .person,
        cue: frame.cueText, entity: known?.normal)
    }
    let words = frame.speakerWords.map { document.text(of: $0) } ?? phrase.text(token)
    return Attribution(
      speaker: String(words.drop { $0 == "-" }), kind: kind,
      cue: frame.cueText, entity: kind == .anonymous ? nil : entity?.normal)
  }

  /// "the deputy director, ⟨Jane Doe⟩": a name in apposition to a role, whatever it was taken for.
  private func nameBeside(_ token: Int) -> Int? {
    let document = reading.document
    guard let kind = reading.cues.speakerNouns[document[token].lemma], kind == .role || kind == .anonymous,
      document[token].tag == .nn
    else { return nil }
    return document.children(of: token, .appos).first { document[$0].pos == .propn }
  }

  private func attribution(_ entity: ArticleEntity, _ frame: SayingFrame) -> Attribution {
    Attribution(speaker: entity.name, kind: entity.speakerKind, cue: frame.cueText, entity: entity.normal)
  }

  private func kind(_ token: Int, _ entity: ArticleEntity?) -> Attribution.Kind {
    let document = reading.document
    switch reading.cues.speakerNouns[document[token].lemma.lowercased()] {
    case .role, .anonymous: return .anonymous
    case .document: return .document
    case .government: return .government
    case nil: break
    }
    if let entity { return entity.speakerKind }
    return document[token].pos == .propn ? .organisation : .anonymous
  }

  /// "The official said": one person, definite, unnamed, with a role.
  private func isRoleOfSomebodyNamed(_ token: Int) -> Bool {
    let document = reading.document
    guard document[token].tag == .nn, reading.cues.speakerNouns[document[token].lemma] == .role,
      let first = NounPhrase(document: document).range(token).first
    else { return false }
    // "The Union's trade chief" says whose chief it is, and so who is meant.
    return document[first].lower == "the" && document.child(of: token, .conj, .prep, .poss) == nil
      && (document.child(of: token, .compound).map { document[$0].pos != .propn } ?? true
        || isHeld(document.text(of: first + 1..<token + 1).lowercased()))
  }

  /// "the owner, ⟨Acme Textiles⟩": a body that stands beside its role.
  private func isNamedBody(_ role: Int) -> Bool {
    reading.document.nearby(role, .appos).contains { name in
      guard reading.document[name].pos == .propn, let entity = reading.findings.entities.entity(at: name) else {
        return false
      }
      return [.organisation, .government, .outlet].contains(entity.kind)
    }
  }

  /// Whether somebody named has the role that the words tell: "the treasury official" may be a stranger.
  private func isHeld(_ role: String) -> Bool {
    reading.findings.entities.entities.contains { $0.kind == .person && $0.roles.contains(role) }
  }

  /// "a diplomat said … ⟨the diplomat⟩ said": the one without a name who was brought in last under the same word.
  private func introduced(_ token: Int, _ frames: SayingFrames, _ before: [Attribution?]) -> Attribution? {
    let document = reading.document
    let here = document.sentence(of: token).index
    for index in before.indices.suffix(6).reversed() {
      guard let earlier = frames.all[index].speaker, let speaker = before[index],
        here - document.sentence(of: frames.all[index].cue).index <= 4
      else { continue }
      if document[earlier].lemma == document[token].lemma, document[earlier].tag == .nn {
        let determiner = document.child(of: earlier, .det).map { document[$0].lower }
        return ["a", "an", "another", "one"].contains(determiner) ? speaker : nil
      }
    }
    return nil
  }

  /// "⟨A diplomat⟩ gave another account. Nothing was signed, ⟨the diplomat⟩ said": brought in without saying anything.
  private func introducedAsSubject(_ token: Int) -> Int? {
    let document = reading.document
    let here = document.sentence(of: token).index
    for sentence in document.sentences[max(0, here - 2)..<here].reversed() {
      guard let subject = document.ownSubject(of: sentence.root), document[subject].lemma == document[token].lemma,
        document.child(of: subject, .det).map({ ["a", "an", "another", "one"].contains(document[$0].lower) }) ?? false
      else { continue }
      return subject
    }
    return nil
  }

  /// "The judge" is Jane Doe where she is the one whom the article calls a judge.
  private func holder(of token: Int) -> ArticleEntity? {
    if let own = reading.entity(token), own.kind == .person { return own }
    let role = reading.document[token].lemma.lowercased()
    let holders = reading.findings.entities.entities.filter { $0.kind == .person && $0.roles.contains(role) }
    return holders.count == 1 ? holders.first : nil
  }

  /// Whether a person whose roles are known can be meant by a role: a lawyer is no judge, but may be an official.
  private func mayHold(_ token: Int, _ person: ArticleEntity?) -> Bool {
    let role = reading.document[token].lemma.lowercased()
    guard let roles = person?.roles, !roles.isEmpty, !Self.wideRoles.contains(role) else { return true }
    return roles.contains { $0 == role || $0.hasSuffix(" " + role) }
  }

  /// Whether somebody can have said something: wobbles and houses have not.
  private func mayTalk(_ token: Int) -> Bool {
    let document = reading.document
    return reading.canSpeak(token) || reading.entity(token) != nil || document[token].pos == .num
      || isBody(token)
  }

  /// "the team", "the ministries".
  private func isBody(_ token: Int) -> Bool {
    reading.cues.bodies.contains(reading.document[token].lemma.lowercased())
  }

  /// Roles that people of other roles are called by as well.
  private static let wideRoles: Set<String> = [
    "official", "source", "man", "woman", "leader", "politician", "officer", "executive", "expert", "person",
    "resident",
    "spokesman", "spokeswoman", "spokesperson", "diplomat", "chief", "head", "author", "researcher",
  ]

  /// "When Doe was arrested, he told the police …": the person who is the subject earlier in the sentence.
  private func namedBefore(_ token: Int, unlike gender: ArticleEntity.Gender) -> ArticleEntity? {
    let document = reading.document
    for i in document.sentence(of: token).range.prefix(while: { $0 < token }).suffix(60).reversed() {
      guard [.nsubj, .nsubjpass].contains(document[i].dep), document[i].tag != .prp, reading.quotation(of: i) == nil
      else {
        continue
      }
      guard let entity = reading.findings.entities.entity(at: i), entity.kind == .person,
        entity.gender != gender
      else { continue }
      return entity
    }
    return nil
  }

  /// What the article knows of a speaker.
  private func known(_ speaker: Attribution) -> ArticleEntity? {
    speaker.entity.flatMap { normal in reading.findings.entities.entities.first { $0.normal == normal } }
  }

  /// Whom a pronoun cannot mean.
  private func gender(_ pronoun: String) -> ArticleEntity.Gender {
    ["he", "him", "his"].contains(pronoun) ? .female : .male
  }

  /// The one person who spoke in this sentence or the two before it: "a source said … He added".
  private func justSpoken(
    _ frame: SayingFrame, _ frames: SayingFrames, _ before: [Attribution?], unlike gender: ArticleEntity.Gender
  ) -> Attribution? {
    let document = reading.document
    let here = document.sentence(of: frame.cue).index
    var nearest = here
    for index in before.indices.suffix(4).reversed() {
      let there = document.sentence(of: frames.all[index].cue).index
      guard let speaker = before[index], here - there <= 2 else { continue }
      // Whoever acts in a sentence between is nearer.
      while nearest - 1 > there {
        nearest -= 1
        if let actor = mainPerson(nearest, unlike: gender) { return attribution(actor, frame) }
      }
      if frames.all[index].rule == AccordingTo.publishedRule { continue }
      if speaker.kind == .person {
        if known(speaker)?.gender != gender { return speaker }
        continue
      }
      // Not a group: that is no "he".
      if speaker.kind == .anonymous, let token = frames.all[index].speaker, document[token].tag == .nn,
        reading.cues.speakerNouns[document[token].lemma.lowercased()] != nil
      {
        return speaker
      }
      // "said Fatou Diop. … she said": a name that nothing else told for a person's.
      if speaker.kind == .organisation, here - there <= 1, let token = frames.all[index].speaker,
        document[token].pos == .propn, (2...3).contains(speaker.speaker.split(separator: " ").count)
      {
        return Attribution(speaker: speaker.speaker, kind: .person, cue: speaker.cue, entity: speaker.entity)
      }
    }
    return nil
  }

  /// The person who is the subject of the sentence's main clause.
  private func mainPerson(_ sentence: Int, unlike gender: ArticleEntity.Gender) -> ArticleEntity? {
    let document = reading.document
    let root = document.sentences[sentence].root
    guard let subject = document.ownSubject(of: root), [.nsubj, .nsubjpass].contains(document[subject].dep),
      reading.quotation(of: subject) == nil
    else { return nil }
    let person = NamedPerson(reading: reading).find(subject) ?? reading.findings.entities.entity(at: subject)
    guard let person, person.kind == .person, person.gender != gender else { return nil }
    return person
  }

  /// "The Herald has seen ⟨the letter⟩. It speaks of 400 jobs": what the sentence before brings in as a text.
  private func textAtHand(_ token: Int) -> Int? {
    let document = reading.document
    let here = document.sentence(of: token).index
    guard here > 0, document[token].dep == .nsubj else { return nil }
    let root = document.sentences[here - 1].root
    guard SeenBy.verbs.contains(document[root].lemma), let object = document.child(of: root, .dobj),
      let subject = document.ownSubject(of: root),
      reading.cues.speakerNouns[document[object].lemma] == .document
    else { return nil }
    return reading.cues.outlets.refersBack(subject, in: document) || document[subject].lower == "we"
      || reading.cues.outlets.first(in: document.span(of: subject), of: document) != nil ? object : nil
  }

  /// The organisation or text that spoke in this sentence or the one before it: "the operator denied … It said …"
  private func justSpokenThing(_ frame: SayingFrame, _ frames: SayingFrames, _ before: [Attribution?]) -> Attribution? {
    let document = reading.document
    let here = document.sentence(of: frame.cue).index
    for index in before.indices.suffix(3).reversed() {
      guard let speaker = before[index], here - document.sentence(of: frames.all[index].cue).index <= 2 else {
        continue
      }
      if [.organisation, .government, .document].contains(speaker.kind) { return speaker }
      // "the group": a body without its name.
      if speaker.kind == .anonymous, let token = frames.all[index].speaker, document[token].tag == .nn,
        reading.cues.speakerNouns[document[token].lemma] == nil
      {
        return speaker
      }
    }
    return nil
  }

  /// "⟨Two sailors⟩ give another picture. The pump had failed, they say": whom the sentence before is about.
  private func earlierSubject(_ token: Int) -> Int? {
    let document = reading.document
    let here = document.sentence(of: token).index
    guard here > 0, let subject = document.ownSubject(of: document.sentences[here - 1].root),
      Antecedents(reading: reading).agrees(subject, true) || isBody(subject), reading.quotation(of: subject) == nil,
      document[subject].pos != .pron, reading.line(of: subject)?.index == reading.line(of: token)?.index
    else { return nil }
    return subject
  }

  /// "⟨The firm⟩ will shed 50 workers, it announced": the subject of what is said in front.
  private func subjectSaid(by frame: SayingFrame, before token: Int) -> Int? {
    guard let clause = frame.clauses.first, clause < token, reading.document[token].dep == .nsubj,
      let subject = reading.document.ownSubject(of: clause),
      isBody(subject) || reading.document[subject].pos == .propn && !isPlace(subject),
      Antecedents(reading: reading).agrees(subject, false)
    else { return nil }
    return subject
  }

  private func isPlace(_ token: Int) -> Bool { reading.entity(token)?.kind == .place }

  /// What a pronoun refers to.
  private func named(_ token: Int, _ frame: SayingFrame) -> Attribution? {
    reading.findings.entities.entity(at: token).map { attribution($0, frame) }
  }

  /// The last speaker that fits, no more than two sentences back, with a plural noun.
  private func speaker(
    _ before: [Attribution?], of frames: SayingFrames, where fits: (Attribution) -> Bool, near token: Int
  ) -> Attribution? {
    let document = reading.document
    let here = document.sentence(of: token).index
    for index in before.indices.suffix(6).reversed() {
      guard let speaker = before[index], fits(speaker), let head = frames.all[index].speaker,
        here - document.sentence(of: frames.all[index].cue).index <= 2
      else { continue }
      if document[head].lower == "they" || Antecedents(reading: reading).agrees(head, true) { return speaker }
    }
    return nil
  }

  private func last(_ speakers: [Attribution?], where fits: (Attribution) -> Bool) -> Attribution? {
    for case let speaker? in speakers.suffix(8).reversed() where fits(speaker) { return speaker }
    return nil
  }

  private func renamed(_ speaker: Attribution, _ frame: SayingFrame) -> Attribution {
    var same = speaker
    same.cue = frame.cueText
    return same
  }
}
