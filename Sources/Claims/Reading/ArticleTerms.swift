import English

/// What an article is about: normal forms of its entities and its content lemmas, with counts.
struct ArticleTerms: Sendable {
  func count(_ reading: Reading) -> [String: Int] {
    let document = reading.document
    var terms: [String: Int] = [:]
    for line in reading.lines where line.isRead {
      for i in line.tokens {
        let entry = document[i]
        switch entry.pos {
        case .propn, .noun, .verb, .adj, .num: break
        default: continue
        }
        if let entity = reading.findings.entities.entity(at: i) { terms[entity.normal, default: 0] += 1 }
        guard entry.text.count > 2, entry.pos != .num, entry.text.contains(where: \.isLetter) else { continue }
        terms[entry.lemma.lowercased(), default: 0] += 1
      }
    }
    return terms
  }
}
