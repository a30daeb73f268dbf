import Resources

/// Closed-class words of languages in Latin letters (`data/language-words.tsv`).
struct WordTable: Sendable {
  /// The languages in file order.
  let languages: [Language]
  private let owners: [String: [Int]]
  private let english: Int

  init(folder: String?) throws(ResourceError) {
    let table = try DataTable("language-words", in: folder)
    var languages: [Language] = []
    var owners: [String: [Int]] = [:]
    for row in table.rows {
      guard !row[0].isEmpty, !row[1].isEmpty, !row[2].isEmpty else {
        throw .damaged(path: table.path, line: row.line, reason: "expected a code, a name and words")
      }
      for word in Set(Words(row[2][...])) { owners[word, default: []].append(languages.count) }
      languages.append(Language(code: row[0], name: row[1]))
    }
    guard let english = languages.firstIndex(where: { $0.code == "en" }) else {
      throw .damaged(path: table.path, line: nil, reason: "there is no row for English (en)")
    }
    self.languages = languages
    self.owners = owners
    self.english = english
  }

  /// How much of a text is made of the closed-class words of a language.
  struct Finding: Sendable {
    /// Words looked at.
    var words: Int
    /// The share of English ones, 0 to 1.
    var english: Double
    /// The language with the highest score and the share of its words.
    var best: (language: Language, share: Double)
    /// Whether English scores highest.
    var isEnglish: Bool
  }

  /// Counts the words of `sample`; a word of n languages counts 1/n for each when they are ranked.
  func finding(in sample: Substring) -> Finding {
    var scores = [Double](repeating: 0, count: languages.count)
    var hits = [Int](repeating: 0, count: languages.count)
    var words = 0
    for word in Words(sample) {
      words += 1
      guard let found = owners[word] else { continue }
      for language in found {
        scores[language] += 1 / Double(found.count)
        hits[language] += 1
      }
    }
    var best = english
    for language in scores.indices where scores[language] > scores[best] { best = language }
    let all = Double(max(words, 1))
    return Finding(
      words: words, english: Double(hits[english]) / all, best: (languages[best], Double(hits[best]) / all),
      isEnglish: best == english)
  }
}
