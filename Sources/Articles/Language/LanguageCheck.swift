import Resources

/// Decides whether prose is English and, if not, what it is.
struct LanguageCheck: Sendable {
  private let scripts: ScriptTable
  private let words: WordTable

  /// Below this share of closed-class words a text is in no language of the table. English news has 0.35 to 0.5; a text
  /// full of foreign names keeps above 0.2.
  private static let floor = 0.12

  init(folder: String?) throws(ResourceError) {
    scripts = try ScriptTable(folder: folder)
    words = try WordTable(folder: folder)
  }

  /// Throws `language` when most letters of the sample are of another script.
  func checkScript(_ sample: Substring) throws(ArticleError) {
    if let language = scripts.language(of: sample) { throw Self.error(language) }
  }

  /// Throws `language` when the words are of another language, `notProse` when they are of none.
  func checkWords(_ sample: Substring) throws(ArticleError) {
    let found = words.finding(in: sample)
    if found.isEnglish, found.english >= Self.floor { return }
    if !found.isEnglish, found.best.share >= Self.floor { throw Self.error(found.best.language) }
    let share = Int((found.english * 100).rounded())
    throw ArticleError(
      .notProse,
      "the text is not prose: of its \(found.words) words only \(share) % are ones that every English sentence needs "
        + "(the, of, to, said…), and no other known language fits better")
  }

  private static func error(_ language: Language) -> ArticleError {
    ArticleError(
      .language, "the text looks like \(language.described); only English (en) is analysed", language: language.code)
  }
}
