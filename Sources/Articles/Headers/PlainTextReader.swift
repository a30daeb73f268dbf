import Resources

/// Reads decoded text as one article: checks that it is English prose and reads what it says about itself.
struct PlainTextReader: Sendable {
  /// Reads what a text says about itself.
  let header: TextHeader
  private let language: LanguageCheck

  init(folder: String?) throws(ResourceError) {
    header = try TextHeader(folder: folder)
    language = try LanguageCheck(folder: folder)
  }

  /// - Throws: `notProse` or `language`.
  func article(_ text: String, id: String, name: FileName) throws(ArticleError) -> Article {
    let article = header.article(text, id: id, name: name)
    try check(text, metadata: article.metadataLines)
    return article
  }

  /// Checks that `text` without its metadata lines is English prose.
  func check(_ text: String, metadata: [Range<Int>]) throws(ArticleError) {
    let sample = Self.sample(of: text, without: metadata)
    try language.checkScript(sample[...])
    try ProseCheck(sample).check()
    try language.checkWords(sample[...])
  }

  /// As much of the text as tells what it is, without metadata lines.
  private static func sample(of text: String, without metadata: [Range<Int>]) -> String {
    let skipped = Set(metadata)
    var sample = ""
    for line in TextLines(text) where !skipped.contains(line.range) {
      let room = ProseCheck.sample - sample.utf8.count
      if room <= 0 { break }
      sample += line.content.utf8.count <= room ? line.content : line.content.head(room)
      sample += "\n"
    }
    return sample
  }
}
