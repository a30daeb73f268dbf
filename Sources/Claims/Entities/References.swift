import English

/// Ties descriptions without a name to whom they mean: "the adviser", "the vice president", "the group", "the Norwegian
/// government", "the government".
struct References {
  let tables: NameTables
  let document: Document

  func resolve(_ draft: inout EntityDraft) {
    var recent: [Int] = []
    var government: Int?
    for token in document.tokens {
      if let mention = draft.mention(at: token.index) {
        if mention.tokens.lowerBound == token.index, mention.form != .demonym {
          recent.removeAll { $0 == mention.entity }
          recent.append(mention.entity)
          if recent.count > 64 { recent.removeFirst() }
        }
        continue
      }
      guard token.pos == .noun || token.pos == .propn, token.tag != .nns || token.lemma.lowercased() == "authority"
      else { continue }
      if let state = stateOrgan(token.index, &draft, &government) {
        draft.mention(token.index..<token.index + 1, state, .role)
        continue
      }
      guard token.tag != .nns, let entity = described(token.index, draft, recent) else { continue }
      draft.mention(token.index..<token.index + 1, entity, .role)
    }
  }

  /// "the Norwegian government" is the country; "Norway's parliament" an organisation of its own.
  private func stateOrgan(_ i: Int, _ draft: inout EntityDraft, _ last: inout Int?) -> Int? {
    let lemma = document[i].lemma.lowercased()
    guard tables.stateNouns.contains(lemma), document[i].dep != .compound, document[i].dep != .amod else { return nil }
    let whole = ["government", "administration", "authority", "regime", "presidency", "cabinet"].contains(lemma)
    if let country = country(beside: i, draft) {
      if whole {
        last = country
        return country
      }
      let name = draft[country].normal + " " + lemma
      return draft.entity(name, name: draft[country].name + "'s " + document[i].lower, kind: .government)
    }
    // "The government" alone: the one spoken of before.
    guard lemma == "government", isDefinite(i), !hasModifier(i) else { return nil }
    return last
  }

  private func country(beside i: Int, _ draft: EntityDraft) -> Int? {
    for child in document.nearby(i) {
      let token = document[child]
      if [.amod, .compound, .nmod, .poss].contains(token.dep), let mention = draft.mention(at: child),
        draft[mention.entity].kind == .country
      {
        return mention.entity
      }
      if token.dep == .prep, token.lower == "of" || token.lower == "in",
        let object = document.nearby(child, .pobj).first,
        let mention = draft.mention(at: object), draft[mention.entity].kind == .country
      {
        return mention.entity
      }
    }
    return nil
  }

  private func isDefinite(_ i: Int) -> Bool {
    document.nearby(i, .det, .poss).contains { child in
      ["the", "this", "that"].contains(document[child].lower) || document[child].dep == .poss
    }
  }

  private func hasModifier(_ i: Int) -> Bool { document.nearby(i, .amod, .compound, .nmod, .poss).first != nil }

  /// The entity that a definite description means: the one mentioned last that has this role.
  private func described(_ i: Int, _ draft: EntityDraft, _ recent: [Int]) -> Int? {
    let token = document[i]
    let lemma = token.lemma.lowercased()
    let person = tables.titles[lemma] != nil || lemma == "official"
    guard person || tables.describingNouns.contains(lemma), isDefinite(i) || (person && token.pos == .propn) else {
      return nil
    }
    guard token.dep != .compound, !isBesideName(i, draft) else { return nil }
    let own = country(beside: i, draft).map { draft[$0].normal }
    let phrase = modifiers(of: i, draft) + [lemma]
    return recent.last { id in
      let entity = draft[id]
      if let own, let country = entity.country, own != country { return false }
      if person { return entity.kind == .person && Self.has(entity.roles, phrase, lemma, tables) }
      guard entity.kind == .organisation || entity.kind == .outlet || entity.kind == .government else { return false }
      return entity.roles.contains(lemma) || entity.normal.split(separator: " ").contains { $0 == lemma }
        || (entity.kind == .organisation
          && ["group", "company", "organisation", "organization", "firm"].contains(lemma)
          && entity.roles.contains { role in
            ["group", "company", "organisation", "organization", "firm"].contains(role)
          })
    }
  }

  /// Compound words and adjectives that belong to a title ("vice" president); nationality and the like left out.
  private func modifiers(of i: Int, _ draft: EntityDraft) -> [String] {
    document.nearby(i).filter {
      $0 < i && ([.compound, .amod, .nmod].contains(document[$0].dep)) && draft.mention(at: $0) == nil
        && (tables.titleModifiers.contains(document[$0].lower) || document[$0].dep == .compound)
    }.map { document[$0].lower }
  }

  private static func has(_ roles: [String], _ phrase: [String], _ lemma: String, _ tables: NameTables) -> Bool {
    let spelled = roles.map { oneSpelling($0) }
    let wanted = oneSpelling(phrase.joined(separator: " "))
    if phrase.count > 1 { return spelled.contains(wanted) || spelled.contains { $0.hasSuffix(" " + wanted) } }
    if lemma == "official" {
      return roles.contains { role in
        [
          "official", "minister", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson", "secretary",
          "ambassador", "envoy", "commissioner", "director", "chief",
        ]
        .contains(role)
      }
    }
    let bare = wanted.split(separator: " ").last.map(String.init) ?? wanted
    // "The president" is not the vice president.
    return spelled.contains(bare) && (bare != "president" || !roles.contains("vice president"))
      && (bare != "minister" || !roles.contains("prime minister"))
  }

  /// "advisor" as "adviser".
  private static func oneSpelling(_ role: String) -> String {
    role.hasSuffix("advisor") ? String(role.dropLast(2)) + "er" : role
  }

  /// Whether the noun describes a name that stands beside it.
  private func isBesideName(_ i: Int, _ draft: EntityDraft) -> Bool {
    if document.nearby(i, .appos).contains(where: { draft.mention(at: $0)?.form == .name }) { return true }
    return document[i].dep == .appos && draft.mention(at: document[i].head)?.form == .name
  }
}
