import Resources

/// Words that say how much of a whole a claim is about: all of it, a part, the rest.
struct ScopeWords: Sendable {
  /// How much.
  enum Scope: String, Sendable { case whole, part, rest }

  private let scopes: [String: Scope]

  /// Reads `data/scope-words.tsv`.
  init(dataFolder: String?) throws(ResourceError) {
    var scopes: [String: Scope] = [:]
    for row in try DataTable("scope-words", in: dataFolder).rows { scopes[row[0]] = Scope(rawValue: row[1]) }
    self.scopes = scopes
  }

  /// The scope that a word in lower case tells, if it does.
  func scope(of word: String) -> Scope? { scopes[word] }
}
