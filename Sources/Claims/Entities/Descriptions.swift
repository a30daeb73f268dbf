import English

/// Finds the descriptions beside names: "Ana Torres, the president's adviser", "a spokesman, Paul Okoro",
/// "the extremist group Red Dawn".
struct Descriptions {
  let tables: NameTables
  let document: Document

  func describe(_ draft: inout EntityDraft, _ names: [FoundName]) {
    for name in names {
      guard let mention = draft.mention(at: name.tokens.lowerBound), mention.form == .name || mention.form == .acronym
      else {
        continue
      }
      for noun in nouns(beside: name.tokens) { describe(mention.entity, by: noun, name.tokens, &draft) }
      if let opening = roleOpening(name.tokens), draft[mention.entity].kind == .person {
        draft.mention(opening..<opening + 1, mention.entity, .role)
      }
    }
  }

  /// Common nouns that say what the bearer of the name is.
  private func nouns(beside name: Range<Int>) -> [Int] {
    let head = name.first { !name.contains(document[$0].head) } ?? name.lowerBound
    var found =
      document.nearby(head, .appos) + document.nearby(head, .compound, .nmod, .amod).filter { !name.contains($0) }
    let above = document[head].head
    if document[head].dep == .appos {
      found.append(RoleAbove(tables: tables, document: document).find(head) ?? above)
    }
    // "Reuters news agency", but not "the Acme spokesman".
    if document[head].dep == .compound || document[head].dep == .nmod,
      tables.titles[document[above].lemma.lowercased()] == nil
    {
      found.append(above)
    }
    if document[head].dep == .nsubj, document[above].lemma == "be", let what = document.nearby(above, .attr).first {
      found.append(what)
    }
    if document[head].dep == .appos, document[above].pos == .propn, let of = Optional(document[above].head),
      document[of].dep == .prep
    {
      // "A spokesperson for Macron, Paul Okoro": the name belongs to the spokesperson.
      found.append(document[of].head)
    }
    if let behind = roleBehind(name) { found.append(behind) }
    if let opening = roleOpening(name) { found.append(opening) }
    return found.filter { isDescription($0) }
  }

  private func isDescription(_ i: Int) -> Bool {
    let token = document[i]
    guard token.tag == .nn || token.tag == .nnp, token.pos == .noun || tables.titles[token.lower] != nil else {
      return false
    }
    let lemma = token.lemma.lowercased()
    return tables.titles[lemma] != nil || tables.describingNouns.contains(lemma) || Self.people.contains(lemma)
      || ["town", "city", "village"].contains(lemma)
  }

  /// Nouns for persons that are no titles; own selection.
  private static let people: Set<String> = [
    "artist", "boy", "brother", "daughter", "defendant", "driver", "executive", "expert", "farmer", "father", "girl",
    "head", "husband", "lawmaker", "man", "member", "mother", "musician", "official", "owner", "partner", "pilot",
    "player", "politician", "rapper", "resident", "sister", "son", "student", "survivor", "suspect", "teacher",
    "trader",
    "victim", "widow", "wife", "winner", "witness", "woman", "worker", "writer",
  ]

  /// The first role word in what follows a comma behind the name, where the parser went astray.
  private func roleBehind(_ name: Range<Int>) -> Int? {
    let end = document.sentence(of: name.lowerBound).range.upperBound
    var i = name.upperBound
    guard i < end, document[i].text == "," else { return nil }
    i += 1
    let limit = min(end, i + 12)
    while i < limit {
      let token = document[i]
      if token.pos == .verb || token.pos == .aux || token.pos == .pron || token.pos == .adp || token.pos == .punct {
        return nil
      }
      let next = i + 1 < end ? document[i + 1].lower : ""
      if token.pos == .noun, tables.titles[token.lemma.lowercased()] != nil, next != "'s", next != "’s", next != "and" {
        return i
      }
      i += 1
    }
    return nil
  }

  /// "Adviser to the Prime Minister on Foreign Affairs Ana Torres said": a role without an article that opens the
  /// sentence, and the name that ends its noun phrase before the verb.
  private func roleOpening(_ name: Range<Int>) -> Int? {
    let start = document.sentence(of: name.lowerBound).range.lowerBound
    guard name.lowerBound > start, name.lowerBound - start < 14,
      tables.titles[document[start].lemma.lowercased()] != nil || tables.titles[document[start].lower] != nil,
      name.upperBound < document.tokens.count, document[start].dep == .nsubj,
      document[start].head == name.upperBound || document[name.upperBound].pos == .aux,
      !(start..<name.lowerBound).contains(where: { document[$0].text == "," })
    else { return nil }
    return start
  }

  private func describe(_ id: Int, by noun: Int, _ name: Range<Int>, _ draft: inout EntityDraft) {
    let lemma = document[noun].lemma.lowercased()
    let isBody = tables.describingNouns.contains(lemma) || tables.placeNouns.contains(lemma)
    let person = !isBody && (tables.titles[lemma] != nil || Self.people.contains(lemma))
    if person, !draft[id].isCertain, draft[id].kind == .organisation || draft[id].kind == .place {
      draft[id].kind = .person
    }
    switch draft[id].kind {
    case .country: return
    case .place: if !tables.placeNouns.contains(lemma) { return }
    case .other: draft[id].kind = person ? .person : tables.describingNouns.contains(lemma) ? .organisation : .other
    case .person where !person && tables.describingNouns.contains(lemma): return
    case .organisation, .outlet, .government: if person { return }
    default: break
    }
    var first = noun
    while first > 0, noun - first < 5, !name.contains(first - 1),
      [.compound, .amod, .nmod].contains(document[first - 1].dep),
      (first...noun).contains(document[first - 1].head), !isDemonym(first - 1, draft)
    {
      first -= 1
    }
    let phrase = (first..<noun).map { document[$0].lower } + [lemma]
    if phrase.count > 1 { draft.add(role: phrase.joined(separator: " "), to: id) }
    if let count = tables.title(endingIn: phrase), count > 1 {
      draft.add(role: phrase.suffix(count).joined(separator: " "), to: id)
    }
    draft.add(role: lemma, to: id)
    if draft[id].gender == nil, let gender = tables.titles[lemma] ?? nil { draft[id].gender = gender }
    if draft[id].description == nil, noun >= name.upperBound {
      let span = document.span(of: noun)
      if span.lowerBound >= name.upperBound { draft[id].description = span }
    }
    if draft[id].country == nil { draft[id].country = country(of: noun, draft) }
  }

  private func isDemonym(_ i: Int, _ draft: EntityDraft) -> Bool {
    draft.mention(at: i).map { draft[$0.entity].kind == .country } ?? false
  }

  /// The country of an adjective or possessor beside the noun.
  private func country(of noun: Int, _ draft: EntityDraft) -> String? {
    for child in document.nearby(noun) where [.amod, .compound, .nmod, .poss].contains(document[child].dep) {
      if let mention = draft.mention(at: child), draft[mention.entity].kind == .country {
        return draft[mention.entity].normal
      }
    }
    return nil
  }
}
