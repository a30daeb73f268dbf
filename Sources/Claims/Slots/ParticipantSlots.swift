import English

/// Subject, predicate, object and further arguments of a clause.
struct ParticipantSlots: Sendable {
  let reading: Reading
  private var phrase: NounPhrase { NounPhrase(document: reading.document) }

  init(reading: Reading) { self.reading = reading }

  /// Who or what the clause is about; pronouns stand as what they refer to, where that is known.
  func participant(_ token: Int) -> Participant {
    let document = reading.document
    if ["it", "they"].contains(document[token].lower) {
      guard let meant = Antecedents(reading: reading).find(token) else {
        return Participant(text: document[token].text, head: document[token].lower, entity: nil)
      }
      return participant(meant)
    }
    let entity = reading.entity(token)
    if document[token].pos == .pron || document[token].tag == .prp, let entity {
      return Participant(text: entity.name, head: head(of: entity.name), entity: entity.normal)
    }
    return Participant(
      text: phrase.text(token), head: document[countedNoun(token)].lemma.lowercased(), entity: entity?.normal)
  }

  private func head(of name: String) -> String { name.split(separator: " ").last.map { $0.lowercased() } ?? name }

  /// "hundreds of ⟨troops⟩", "21 of the ⟨girls⟩": what is counted heads the phrase.
  private func countedNoun(_ token: Int) -> Int {
    let document = reading.document
    var at = token
    for _ in 0..<3 {
      let isNumber =
        document[at].pos == .num
        || ["some", "many", "most", "all", "part", "number", "rest"].contains(document[at].lemma)
        || !reading.findings.numbers(in: at..<at + 1).isEmpty && document[at].pos == .noun && document[at].tag == .nns
      guard isNumber, let of = document.children(of: at, .prep).first(where: { document[$0].lower == "of" }),
        let noun = document.child(of: of, .pobj)
      else { return at }
      at = noun
    }
    return at
  }

  /// The predicate: the verb with its auxiliaries and particle, or the noun that is the news.
  func predicate(_ head: Int) -> Predicate {
    let document = reading.document
    var words = [head] + document.children(of: head, .aux, .auxpass, .neg, .prt).filter { abs($0 - head) < 8 }
    var lemma = document[head].lemma.lowercased()
    if let particle = document.child(of: head, .prt) { lemma += " " + document[particle].lower }
    // "is likely to represent", "continue to carry out": the verb that carries the meaning.
    words.sort()
    return Predicate(text: words.map { document[$0].text }.joined(separator: " "), lemma: lemma)
  }

  /// The direct object or the complement.
  func object(_ clause: Clause) -> Participant? {
    let document = reading.document
    let verb =
      document.child(of: clause.predicate, .xcomp).flatMap {
        document.child(of: clause.predicate, .dobj) == nil ? $0 : nil
      } ?? clause.predicate
    guard
      let token = document.child(of: verb, .dobj, .attr, .oprd, .acomp)
        ?? document.child(of: clause.predicate, .dobj, .attr),
      clause.tokens.contains(token)
    else { return nil }
    return participant(token)
  }

  /// Further participants and places, in text order.
  func arguments(_ clause: Clause, times: [Range<Int>]) -> [Argument] {
    let document = reading.document
    var found: [Argument] = []
    let heads = [clause.predicate] + document.children(of: clause.predicate, .xcomp, .dobj, .dative).prefix(4)
    for head in heads {
      for child in document.children(of: head, .prep, .agent, .dative).prefix(12) where clause.tokens.contains(child) {
        guard !times.contains(where: { $0.contains(child) }) else { continue }
        let noun = document.child(of: child, .pobj)
        guard let noun, noun != clause.subject, clause.tokens.contains(noun),
          !times.contains(where: { $0.contains(noun) })
        else { continue }
        let who = participant(noun)
        found.append(Argument(role: document[child].lower, text: who.text, head: who.head, entity: who.entity))
      }
    }
    return found
  }
}
