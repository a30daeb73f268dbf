/// The entities of an article while they are being gathered.
struct EntityDraft: Sendable {
  private(set) var entities: [Item] = []
  /// An entity with what is needed while it is gathered.
  @dynamicMemberLookup struct Item: Sendable {
    var entity: ArticleEntity
    /// Whether its name is one that the article uses, not one from the tables.
    var isNamed = false
    /// Whether its kind is certain (from a table, a title or an organisation's noun).
    var isCertain = false

    subscript<Value>(dynamicMember path: WritableKeyPath<ArticleEntity, Value>) -> Value {
      get { entity[keyPath: path] }
      set { entity[keyPath: path] = newValue }
    }
  }

  private var mentions: [EntityMention] = []
  /// By token: the number of its mention; -1 for none.
  private var taken: [Int32]
  private var byNormal: [String: Int] = [:]

  /// - Parameter tokens: how many tokens the document has.
  init(tokens: Int) { taken = [Int32](repeating: -1, count: tokens) }

  /// The entity of this normal form, made when it is new.
  mutating func entity(_ normal: String, name: String, kind: ArticleEntity.Kind) -> Int {
    if let known = byNormal[normal] { return known }
    let id = entities.count
    entities.append(Item(entity: ArticleEntity(id: id, normal: normal, name: name, kind: kind)))
    byNormal[normal] = id
    return id
  }

  /// The entity of this normal form, if there is one.
  func entity(normal: String) -> Int? { byNormal[normal] }

  subscript(id: Int) -> Item {
    get { entities[id] }
    set { entities[id] = newValue }
  }

  /// Adds a mention, unless one of its tokens belongs to another.
  mutating func mention(_ tokens: Range<Int>, _ entity: Int, _ form: EntityMention.Form) {
    guard !tokens.isEmpty, !tokens.contains(where: { taken[$0] >= 0 }) else { return }
    for token in tokens { taken[token] = Int32(mentions.count) }
    mentions.append(EntityMention(tokens: tokens, entity: entity, form: form))
  }

  /// The mention that holds the token.
  func mention(at token: Int) -> EntityMention? { taken[token] < 0 ? nil : mentions[Int(taken[token])] }

  /// Adds a role in lower case, once.
  mutating func add(role: String, to id: Int) {
    if !role.isEmpty, !entities[id].roles.contains(role), entities[id].roles.count < 12 {
      entities[id].roles.append(role)
    }
  }

  /// The finished map, entities numbered by first mention.
  func map() -> EntityMap {
    let ordered = mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var numbers: [Int: Int] = [:]
    var kept: [ArticleEntity] = []
    var shown: [EntityMention] = []
    for mention in ordered {
      if numbers[mention.entity] == nil {
        numbers[mention.entity] = kept.count
        var entity = entities[mention.entity].entity
        entity.id = kept.count
        kept.append(entity)
      }
      shown.append(EntityMention(tokens: mention.tokens, entity: numbers[mention.entity] ?? 0, form: mention.form))
    }
    return EntityMap(entities: kept, mentions: shown)
  }
}
