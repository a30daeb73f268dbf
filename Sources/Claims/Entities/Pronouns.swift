import English

/// Ties "he", "she" and "it" to the person or body mentioned last that fits: subjects before others, the sentence itself
/// and the three before it.
struct Pronouns {
  let document: Document
  let tables: NameTables

  private enum Wanted {
    case male, female, body
  }

  func resolve(_ draft: inout EntityDraft) {
    let pronouns = document.tokens.indices.filter { document[$0].pos == .pron }
    // "“⟨He⟩ lied,” ⟨she⟩ said": who speaks is settled first, since the words quoted are about somebody else.
    let quoted = quoted()
    for token in pronouns.filter({ !quoted.contains($0) }) + pronouns.filter(quoted.contains) {
      guard let wanted = Self.wanted(document[token].lower),
        let entity = namedAs(token, draft) ?? antecedent(of: token, wanted, draft)
      else { continue }
      draft.mention(token..<token + 1, entity, .pronoun)
      if wanted != .body, draft[entity].gender == nil { draft[entity].gender = wanted == .male ? .male : .female }
    }
  }

  /// The pronouns between quotation marks of one line.
  private func quoted() -> Set<Int> {
    var found: Set<Int> = []
    var isOpen = false
    for i in document.tokens.indices {
      // Words are no marks: most tokens.
      if document[i].text.beginsPlain {
        if isOpen, document[i].pos == .pron { found.insert(i) }
        continue
      }
      switch document[i].text {
      case "“": isOpen = true
      case "”": isOpen = false
      case "\"": isOpen.toggle()
      default:
        if document[i].pos == .space, document[i].text.contains("\n") { isOpen = false }
        if isOpen, document[i].pos == .pron { found.insert(i) }
      }
    }
    return found
  }

  private static func wanted(_ word: String) -> Wanted? {
    switch word {
    case "he", "him", "his", "himself": .male
    case "she", "her", "hers", "herself": .female
    case "it", "its", "itself": .body
    default: nil
    }
  }

  /// "named her as ⟨Jane Doe⟩": who is meant is said behind.
  private func namedAs(_ pronoun: Int, _ draft: EntityDraft) -> Int? {
    guard document[pronoun].dep == .dobj else { return nil }
    for preposition in document.nearby(document[pronoun].head, .prep)
    where preposition > pronoun && document[preposition].lower == "as" {
      guard let name = document.nearby(preposition, .pobj).first, let mention = draft.mention(at: name),
        draft[mention.entity].kind == .person
      else { continue }
      return mention.entity
    }
    return nil
  }

  private func antecedent(of pronoun: Int, _ wanted: Wanted, _ draft: EntityDraft) -> Int? {
    if wanted == .body, !isBodySubject(pronoun) { return nil }
    let sentence = document.sentence(of: pronoun).index
    // "Its" belongs to its own sentence's subject.
    let reach = document[pronoun].tag == .prpPossessive && wanted == .body ? 0 : 3
    var back = sentence
    while back >= 0, sentence - back <= reach {
      let range = document.sentences[back].range
      // A sentence of a broken text may be as long as the text.
      let before = (range.lowerBound..<min(range.upperBound, pronoun)).suffix(300)
      var best: (entity: Int, subject: Bool)?
      for i in before.reversed() {
        guard let found = candidate(i, wanted, draft) else { continue }
        guard let entity = found.entity else {
          // Somebody without a name stands nearer.
          if found.subject, best == nil || best?.subject == false { return nil }
          continue
        }
        if best == nil || (found.subject && best?.subject == false) { best = (entity, found.subject) }
      }
      if let best, best.subject || wanted != .body { return best.entity }
      back -= 1
    }
    return nil
  }

  /// A mention at the token that the pronoun can mean; its entity is nil for a person without a name.
  private func candidate(_ i: Int, _ wanted: Wanted, _ draft: EntityDraft) -> (entity: Int?, subject: Bool)? {
    let token = document[i]
    let subject =
      [.nsubj, .nsubjpass].contains(token.dep)
      || (token.dep == .pobj && document[token.head].lower == "to"
        && document[document[token.head].head].lower == "according")
    guard let mention = draft.mention(at: i) else {
      guard wanted != .body, subject, token.pos == .noun, token.tag == .nn,
        tables.titles[token.lemma.lowercased()] != nil
          || ["official", "man", "woman", "source", "boy", "girl", "suspect", "victim"].contains(
            token.lemma.lowercased()),
        draft.mention(at: document.nearby(i, .appos).first ?? i) == nil
      else { return nil }
      return (nil, true)
    }
    guard mention.form != .demonym, i == head(of: mention.tokens) else { return nil }
    let entity = draft[mention.entity]
    switch wanted {
    case .male: guard entity.kind == .person, entity.gender != .female else { return nil }
    case .female: guard entity.kind == .person, entity.gender != .male else { return nil }
    case .body:
      guard [.organisation, .country, .government, .outlet].contains(entity.kind), subject else { return nil }
    }
    return (mention.entity, subject)
  }

  private func head(of tokens: Range<Int>) -> Int {
    tokens.first { !tokens.contains(document[$0].head) || document[$0].isRoot } ?? tokens.lowerBound
  }

  /// Whether "it" can stand for a body that acts: the subject of an active verb other than "be", or "its".
  private func isBodySubject(_ i: Int) -> Bool {
    let token = document[i]
    // "Its" before its noun; careless texts write "its" for "it's".
    if token.tag == .prpPossessive { return token.dep == .poss && token.head > i && document[token.head].pos != .verb }
    return token.dep == .nsubj
      && !["be", "seem", "appear", "mean", "remain", "take"].contains(document[token.head].lemma)
  }
}
