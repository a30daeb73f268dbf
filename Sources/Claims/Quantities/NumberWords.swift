import Resources

/// What number words mean: `data/number-words.tsv`.
struct NumberWords: Sendable {
  enum Kind: String, Sendable {
    case unit, ten, hundred, scale, short, group, ordinal, fraction, sign, vague
  }
  struct Word: Sendable {
    var kind: Kind
    var value: Double
    /// For vague words the upper end.
    var high: Double?
  }

  /// A word has few meanings: "second" is the most.
  private let entries: WordTable<[Word]>

  init(dataFolder: String?) throws(ResourceError) {
    let table = try DataTable("number-words", in: dataFolder)
    var entries: [String: [Word]] = [:]
    for row in table.rows {
      guard let kind = Kind(rawValue: row[1]), let value = Double(row[2]), kind != .vague || Double(row[3]) != nil
      else {
        throw .damaged(path: table.path, line: row.line, reason: "wanted: word, kind, value[, upper end]")
      }
      entries[row[0], default: []].append(Word(kind: kind, value: value, high: Double(row[3])))
    }
    self.entries = WordTable(entries)
  }

  /// The word's meaning as one of `kinds`.
  func meaning(_ word: String, _ kinds: Kind...) -> Word? {
    guard let found = entries[word] else { return nil }
    for kind in kinds {
      if let meaning = found.last(where: { $0.kind == kind }) { return meaning }
    }
    return nil
  }

  /// Whether it is a number word of any kind.
  func contains(_ word: String) -> Bool { entries.contains(word) }
}
