import Resources

/// The words of `data/retraction-words.tsv`.
struct RetractionWords: Sendable {
  let verbs: WordSet
  let nouns: Set<String>
  /// Longer ones first.
  let openings: [String]

  init(_ table: DataTable) {
    func words(_ kind: String) -> [String] { table.rows.filter { $0[1] == kind }.map { $0[0] } }
    verbs = WordSet(words("verb"))
    nouns = Set(words("noun"))
    openings = words("opening").sorted { $0.count > $1.count }
  }
}
