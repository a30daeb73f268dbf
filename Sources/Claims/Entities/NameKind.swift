import English

/// Says what a name may name from its own words and those around it, as votes.
///
/// A title, an organisation's noun or a description beside the name decide; what the sentence does with the name counts
/// more than the model's entity labels, which are often wrong.
struct NameKind {
  typealias Votes = [ArticleEntity.Kind: Int]

  let tables: NameTables
  let document: Document

  func votes(for tokens: Range<Int>, title: String?) -> Votes {
    if title != nil { return [.person: 100] }
    if isDateline(tokens) { return [.place: 60] }
    let words = tokens.map { document[$0].lower }
    if words.contains(where: { tables.organisationNouns.contains($0) }) { return [.organisation: 50] }
    if let last = words.last, tables.placeNouns.contains(last), words.count > 1 { return [.place: 50] }
    if tokens.count == 1, Self.isShortForm(document[tokens.lowerBound].text) { return [.organisation: 20] }
    let head = tokens.first { !tokens.contains(document[$0].head) } ?? tokens.lowerBound
    var votes = used(head, tokens)
    if let described = describedAs(head, tokens) { votes[described, default: 0] += 10 }
    return votes
  }

  /// "PARIS — …", "JAKARTA (Reuters) …": the place that opens an agency's report.
  private func isDateline(_ tokens: Range<Int>) -> Bool {
    guard document.sentence(of: tokens.lowerBound).range.lowerBound == tokens.lowerBound,
      tokens.upperBound < document.tokens.count, ["—", "–", "-", "--", "("].contains(document[tokens.upperBound].text)
    else { return false }
    return tokens.allSatisfy { i in
      document[i].text.utf8.count > 3 && document[i].text.unicodeScalars.allSatisfy { $0.isCapital }
    }
  }

  /// Two to six capitals, full stops between them allowed.
  static func isShortForm(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars where scalar != "." {
      count += 1
      let capital = scalar.isCapital
      if count > 6 || !capital { return false }
    }
    return count >= 2
  }

  /// From a description beside the name: "the adviser Ali", "Oakham, a town", "the town of Oakham".
  private func describedAs(_ head: Int, _ tokens: Range<Int>) -> ArticleEntity.Kind? {
    if tokens.count > 1, RoleAbove(tables: tables, document: document).find(head) != nil { return .person }
    var nouns = document.nearby(head, .appos)
    if document[head].dep == .appos { nouns.append(document[head].head) }
    nouns += document.nearby(head, .compound, .nmod).filter { !tokens.contains($0) }
    for noun in nouns where document[noun].pos == .noun {
      let lemma = document[noun].lemma.lowercased()
      if tables.titles[lemma] != nil { return .person }
      if tables.describingNouns.contains(lemma) { return .organisation }
      if tables.placeNouns.contains(lemma) { return .place }
    }
    let above = document[document[head].head]
    let of =
      document[head].dep == .pobj && above.lower == "of"
      && tables.placeNouns.contains(document[above.head].lemma.lowercased())
    let before = document[head].dep == .compound && tables.placeNouns.contains(above.lemma.lowercased())
    return of || before ? .place : nil
  }

  /// From what the sentence does with the name.
  private func used(_ head: Int, _ tokens: Range<Int>) -> Votes {
    let token = document[head]
    let above = document[token.head]
    switch token.dep {
    case .pobj:
      switch above.lower {
      case "in", "near", "outside", "around", "across": return [.place: 2]
      case "to", "from", "into", "through": return document[above.head].pos == .verb ? [.place: 1] : [:]
      case "on": return [.organisation: 2]
      default: return [:]
      }
    case .compound, .nmod:
      // "Red Dawn militants", "Oakham girls": a body or a place, seldom a person.
      return above.pos == .noun && above.tag == .nns ? [.organisation: 2] : [:]
    case .nsubj where tokens.count > 1 && tokens.count < 5:
      return above.lemma == "say" || above.lemma == "tell" || above.lemma == "report" ? [.person: 1] : [:]
    default: return document.nearby(head, .relcl).contains { isWho($0) } ? [.person: 3] : [:]
    }
  }

  private func isWho(_ verb: Int) -> Bool {
    document.nearby(verb, .nsubj, .nsubjpass).contains { document[$0].lower == "who" }
  }

  /// What the model's entity recogniser takes it for.
  func label(of tokens: Range<Int>) -> ArticleEntity.Kind? {
    let head = tokens.first { !tokens.contains(document[$0].head) } ?? tokens.lowerBound
    return switch document.entity(at: head)?.label {
    case .person: .person
    case .organisation, .norp: .organisation
    case .gpe, .location, .facility: .place
    default: nil
    }
  }
}
