import Resources

/// All language data that comparing claims needs.
struct Lexicon: Sendable {
  let wordNet: WordNet
  let kinds: PredicateKinds
  let classes: EventClasses
  let scopes: ScopeWords
  let places: PlaceNames
  let origins: OriginNames

  /// Reads all tables.
  init(dataFolder: String?) throws(ResourceError) {
    wordNet = try WordNet(dataFolder: dataFolder)
    kinds = try PredicateKinds(dataFolder: dataFolder)
    classes = try EventClasses(dataFolder: dataFolder)
    scopes = try ScopeWords(dataFolder: dataFolder)
    places = try PlaceNames(dataFolder: dataFolder)
    origins = try OriginNames(dataFolder: dataFolder)
  }
}
