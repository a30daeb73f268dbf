import English

/// The entities of one article and where it speaks of them.
public struct EntityMap: Sendable {
  /// By first mention.
  public let entities: [ArticleEntity]
  /// In text order; they do not overlap.
  public let mentions: [EntityMention]
  /// By token, up to the last mention: the mention's number; -1 for none.
  private let mentionOfToken: [Int32]

  /// - Parameters:
  ///   - entities: the entities; `entities[i].id == i`.
  ///   - mentions: in text order, without overlap.
  public init(entities: [ArticleEntity], mentions: [EntityMention]) {
    self.entities = entities
    self.mentions = mentions
    var places = [Int32](repeating: -1, count: mentions.last?.tokens.upperBound ?? 0)
    for (number, mention) in mentions.enumerated() {
      for token in mention.tokens { places[token] = Int32(number) }
    }
    mentionOfToken = places
  }

  /// The mention that holds the token.
  public func mention(at token: Int) -> EntityMention? {
    guard token < mentionOfToken.count, mentionOfToken[token] >= 0 else { return nil }
    return mentions[Int(mentionOfToken[token])]
  }

  /// The number of the entity of the mention that holds the token, its place in `entities`.
  func number(at token: Int) -> Int? {
    guard token < mentionOfToken.count, mentionOfToken[token] >= 0 else { return nil }
    return mentions[Int(mentionOfToken[token])].entity
  }

  /// The entity of the mention that holds the token.
  public func entity(at token: Int) -> ArticleEntity? { mention(at: token).map { entities[$0.entity] } }

  /// The entity that the noun phrase headed by the token names.
  ///
  /// The head's own mention, unless that is a mere adjective; else a name in apposition or in front of it that it
  /// describes ("spokesman Paul Okoro", "the newspaper The Hill"). "US troops" names none.
  public func entity(headedBy token: Int, in document: Document) -> ArticleEntity? {
    if let own = mention(at: token) { return own.form == .demonym ? nil : entities[own.entity] }
    for child in document.nearby(token, .appos) {
      if let mention = mention(at: child), mention.form == .name || mention.form == .acronym {
        return entities[mention.entity]
      }
    }
    // "Reuters news agency": a noun for what the name before it is.
    for child in document.nearby(token, .compound, .nmod).reversed() {
      guard let mention = mention(at: child), mention.form == .name || mention.form == .acronym else { continue }
      let entity = entities[mention.entity]
      if entity.roles.contains(document[token].lemma.lowercased()) { return entity }
    }
    return nil
  }
}
