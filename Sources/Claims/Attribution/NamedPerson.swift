import English

/// The person whom a noun phrase names: "the adviser ⟨Jane Doe⟩", "a spokesman for the bank, ⟨John Smith⟩"; not one whom it
/// only mentions ("⟨Doe⟩'s lawyer", "a spokesman for ⟨Doe⟩").
struct NamedPerson: Sendable {
  let reading: Reading

  /// The person named by the phrase headed by `head`.
  func find(_ head: Int) -> ArticleEntity? {
    if let own = named(at: head) { return own.entity }
    let document = reading.document
    let words = document.span(of: head)
    guard words.count <= 60 else { return nil }
    var best: ArticleEntity?
    var i = words.lowerBound
    while i < words.upperBound {
      guard let mention = named(at: i) else {
        i += 1
        continue
      }
      i = max(i + 1, mention.tokens.upperBound)
      let next = i < document.tokens.count ? document[i] : nil
      if next?.tag == .possessive { continue }
      guard let before = document.previous(mention.tokens.lowerBound), before >= words.lowerBound else { continue }
      let stands = [.noun, .propn].contains(document[before].pos) || document[before].text == ","
      if stands, !isInsideClause(mention.tokens.lowerBound, below: head) { best = mention.entity }
    }
    return best
  }

  private func named(at token: Int) -> (entity: ArticleEntity, tokens: Range<Int>)? {
    guard let mention = reading.findings.entities.mention(at: token), mention.form == .name || mention.form == .acronym
    else { return nil }
    let entity = reading.findings.entities.entities[mention.entity]
    return entity.kind == .person ? (entity, mention.tokens) : nil
  }

  private func isInsideClause(_ token: Int, below head: Int) -> Bool {
    let document = reading.document
    var at = token
    for _ in 0..<10 where at != head && document[at].head != at {
      if [.relcl, .acl, .advcl].contains(document[at].dep) { return true }
      at = document[at].head
    }
    return false
  }
}
