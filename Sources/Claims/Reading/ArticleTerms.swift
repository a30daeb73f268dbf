import English

/// What an article is about: normal forms of its entities and its content lemmas, with counts.
struct ArticleTerms: Sendable {
  func count(_ reading: Reading) -> [String: Int] {
    let document = reading.document
    var terms: [String: Int] = [:]
    terms.reserveCapacity(document.tokens.count / 4)
    let entities = reading.findings.entities
    var tokensOf = [Int](repeating: 0, count: entities.entities.count)
    for line in reading.lines where line.isRead {
      for i in line.tokens {
        switch document[i].pos {
        case .propn, .noun, .verb, .adj, .num: break
        default: continue
        }
        if let entity = entities.number(at: i) { tokensOf[entity] += 1 }
        guard document[i].pos != .num, isWord(document[i].text) else { continue }
        terms[document[i].lemma.lowercased(), default: 0] += 1
      }
    }
    for (entity, count) in zip(entities.entities, tokensOf) where count > 0 {
      terms[entity.normal, default: 0] += count
    }
    return terms
  }

  /// At least three characters, one of them a letter.
  private func isWord(_ text: String) -> Bool {
    let bytes = text.utf8
    // Plain letters, as most are.
    if bytes.count > 2, bytes.allSatisfy({ (97...122).contains($0 | 32) }) { return true }
    return bytes.count > 2 && text.count > 2 && text.contains(where: \.isLetter)
  }
}
