import English

/// Puts the names of one bearer together: known names, surnames after full names, short forms.
struct NameGrouping {
  let tables: NameTables
  let document: Document

  func grouped(_ names: [FoundName]) -> EntityDraft {
    var draft = EntityDraft(tokens: document.tokens.count)
    let kinds = voted(names)
    let forms = fullForms(names, kinds)
    for (number, name) in names.enumerated() {
      if let known = name.known, forms[number] == nil || name.shortFormOf == nil {
        add(known, name, &draft)
        continue
      }
      let full = names[forms[number] ?? number]
      let id: Int
      if let known = full.known {
        id = draft.entity(known.normal, name: known.name, kind: Self.kind(known.kind))
      } else {
        id = draft.entity(full.normal, name: full.text, kind: kinds[full.normal] ?? .other)
      }
      let short = name.tokens.count == 1 && NameKind.isShortForm(name.text) && full.tokens.count > 1
      draft.mention(name.tokens, id, short ? .acronym : .name)
      if let title = name.title { add(title: title, to: id, &draft) }
      if name.votes.values.contains(where: { $0 >= 20 }) || full.known != nil { draft[id].isCertain = true }
      if draft[id].country == nil { draft[id].country = name.country }
    }
    return draft
  }

  private func add(title: String, to id: Int, _ draft: inout EntityDraft) {
    draft.add(role: title, to: id)
    let words = title.split(separator: " ").map(String.init)
    if let count = tables.title(endingIn: words) {
      let bare = words.suffix(count).joined(separator: " ")
      draft.add(role: bare, to: id)
      if let gender = tables.titles[bare] ?? nil { draft[id].gender = gender }
    }
    if let last = words.last { draft.add(role: last, to: id) }
  }

  private static func kind(_ form: NameTables.Known.Form) -> ArticleEntity.Kind {
    switch form {
    case .country, .demonym, .capital: .country
    case .organisation: .organisation
    case .government: .government
    case .outlet: .outlet
    }
  }

  /// A name from the tables; a capital is its country's government or a place, as the words around it tell.
  private func add(_ known: NameTables.Known, _ name: FoundName, _ draft: inout EntityDraft) {
    if known.kind == .capital, !isGovernment(name.tokens) {
      let id = draft.entity(name.normal, name: name.text, kind: .place)
      draft.mention(name.tokens, id, .name)
      return
    }
    let id = draft.entity(known.normal, name: known.name, kind: Self.kind(known.kind))
    let form: EntityMention.Form =
      switch known.kind {
      case .capital: .metonym
      case .demonym: .demonym
      default: name.tokens.count == 1 && NameKind.isShortForm(name.text) && known.kind != .country ? .acronym : .name
      }
    draft.mention(name.tokens, id, form)
    // Its name is the longest that the article uses.
    if form == .name, known.kind != .country, name.text.count > draft[id].name.count || !draft[id].isNamed {
      (draft[id].name, draft[id].isNamed) = (name.text, true)
    } else if form == .acronym, !draft[id].isNamed {
      draft[id].name = name.text
    }
    if let title = name.title { draft.add(role: title, to: id) }
  }

  /// Whether a capital acts as its government: as a subject, a possessor of politics, a party to talks.
  private func isGovernment(_ tokens: Range<Int>) -> Bool {
    var head = tokens.first { !tokens.contains(document[$0].head) } ?? tokens.lowerBound
    for _ in 0..<6 where document[head].dep == .conj { head = document[head].head }
    let token = document[head]
    if isBesideCapital(tokens), token.dep != .pobj { return true }
    switch token.dep {
    case .nsubj, .nsubjpass, .agent, .dobj: return true
    case .poss: return document[token.head].pos == .noun
    case .compound, .nmod: return document[token.head].lower == "-" || document[token.head].tag == .vbn
    case .pobj:
      let preposition = document[token.head]
      let governor = document[preposition.head]
      switch preposition.lower {
      case "between", "with", "by", "against": return true
      // "approval from Paris" against "fled from Paris".
      case "from": return governor.pos == .noun
      case "of":
        return ["government", "side", "part", "ally", "enemy", "partner", "friend", "critic", "supporter"].contains(
          governor.lemma)
      case "to", "on":
        return ["ally", "warning", "message", "pressure", "sanction", "response", "threat", "demand", "call"].contains(
          governor.lemma)
      default: return false
      }
    case .npadvmod: return document[token.head].lower == "led" || document[token.head].lower == "backed"
    default: return false
    }
  }

  /// "Paris and Berlin": two capitals joined are two governments.
  private func isBesideCapital(_ tokens: Range<Int>) -> Bool {
    func capital(_ i: Int) -> Bool {
      document.tokens.indices.contains(i) && tables.meaning(of: document[i].text)?.kind == .capital
    }
    func joined(_ i: Int) -> Bool { document.tokens.indices.contains(i) && document[i].lower == "and" }
    return (joined(tokens.upperBound) && capital(tokens.upperBound + 1))
      || (joined(tokens.lowerBound - 1) && capital(tokens.lowerBound - 2))
  }

  /// What each normal form names, by the votes of all its mentions; a title or an organisation's noun decides alone.
  private func voted(_ names: [FoundName]) -> [String: ArticleEntity.Kind] {
    var votes: [String: NameKind.Votes] = [:]
    var labels: [String: NameKind.Votes] = [:]
    for name in names where name.known == nil {
      votes[name.normal, default: [:]].merge(name.votes, uniquingKeysWith: +)
      if let label = name.label { labels[name.normal, default: [:]][label, default: 0] += 1 }
    }
    // The recogniser's labels together weigh little.
    for (normal, counts) in labels {
      if let most = counts.max(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }) {
        votes[normal, default: [:]][most.key, default: 0] += 1
      }
    }
    return votes.mapValues { counts in
      counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key ?? .other
    }
  }

  /// For each name the number of its fullest form among the names; nil for those that are full themselves.
  private func fullForms(_ names: [FoundName], _ kinds: [String: ArticleEntity.Kind]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var seen: Set<String> = []
    var byWord: [String: [Int]] = [:]
    var initials: [String: Int] = [:]
    // A name comes again and again.
    var partsOf: [String: [String]] = [:]
    let parts = names.map { name in
      if let known = partsOf[name.normal] { return known }
      let parts = NormalName.parts(name.normal)
      partsOf[name.normal] = parts
      return parts
    }
    for (number, name) in names.enumerated() {
      let words = parts[number]
      if name.known == nil, words.count > 1, seen.insert(name.normal).inserted {
        let (first, last) = (words[0], words[words.count - 1])
        byWord[first, default: []].append(number)
        if last != first { byWord[last, default: []].append(number) }
      }
      if name.tokens.count > 2 {
        let letters = Self.initials(name.text)
        if initials[letters] == nil { initials[letters] = number }
      }
    }
    for (number, name) in names.enumerated() where name.known == nil || name.shortFormOf != nil {
      if let full = name.shortFormOf, Self.fits(name.text, names[full].text) || name.known == nil {
        found[number] = found[full] ?? full
        initials[name.text.filter { $0 != "." }] = full
        continue
      }
      if name.known != nil { continue }
      if name.tokens.count == 1, NameKind.isShortForm(name.text) {
        if let full = initials[name.text.filter { $0 != "." }] { found[number] = full }
        continue
      }
      if let full = fuller(name, number, names, parts, kinds, byWord), full != number { found[number] = full }
    }
    return found
  }

  /// The nearest fuller name of the same person or body: before it if there is one, else behind it.
  private func fuller(
    _ name: FoundName, _ number: Int, _ names: [FoundName], _ parts: [[String]],
    _ kinds: [String: ArticleEntity.Kind], _ byWord: [String: [Int]]
  ) -> Int? {
    let words = parts[number]
    guard let last = words.last else { return nil }
    // "In Red Lake": a place is nobody's surname.
    let isPlace = name.title == nil && kinds[name.normal] == .place && (name.votes[.place] ?? 0) > 1
    let candidates = (byWord[last] ?? []).prefix(40).filter { other in
      let full = parts[other]
      guard full.count > words.count || (full == words && names[other].normal.count > name.normal.count) else {
        return false
      }
      let person = kinds[names[other].normal] == .person || names[other].title != nil
      if !person, words.count == 1, kinds[names[other].normal] == .place { return false }
      if full.last == last { return !isPlace && words.allSatisfy(full.contains) }
      // "Globex" for "Globex Corporation".
      if words.count == 1, full.first == last, full.dropFirst().allSatisfy({ tables.organisationNouns.contains($0) }) {
        return true
      }
      if isPlace { return false }
      // A given name alone, for a person only.
      return words.count == 1 && full.first == last && person && name.title == nil && isUsedAlone(name.tokens)
    }
    let surnames = candidates.filter { parts[$0].last == last }
    let chosen = surnames.isEmpty ? candidates : surnames
    guard let best = chosen.last(where: { $0 < number }) ?? chosen.first else { return nil }
    // A name two persons bear: only the nearest before it counts, and only with a surname.
    let longest = chosen.filter { NormalName.agree(parts[$0], parts[best]) }.max { parts[$0].count < parts[$1].count }
    return longest ?? best
  }

  /// Whether the name stands for itself and not before a noun ("Oakham girls").
  private func isUsedAlone(_ tokens: Range<Int>) -> Bool {
    let head = tokens.first { !tokens.contains(document[$0].head) } ?? tokens.lowerBound
    return ![.compound, .nmod, .amod].contains(document[head].dep)
  }

  private static func initials(_ name: String) -> String {
    let small: Set<Substring> = ["of", "the", "and", "for", "on", "in", "&"]
    return String(
      name.split(separator: " ").filter { !small.contains($0) }.compactMap { $0.unicodeScalars.first }.map(
        Character.init))
  }

  private static func fits(_ short: String, _ full: String) -> Bool {
    let letters = short.filter { $0 != "." }
    return initials(full).hasPrefix(String(letters.prefix(1)))
  }
}
