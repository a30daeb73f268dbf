import Resources

/// Reads an HTML page as one article.
struct PageReader: Sendable {
  private let words: PartWords
  private let metadata: PageMetadata

  /// In bytes; less is a headline or a teaser.
  private static let shortest = 140
  /// How many lines before the first paragraph may say when the article was published.
  private static let headLines = 15

  init(folder: String?) throws(ResourceError) {
    words = try PartWords(folder: folder)
    metadata = try PageMetadata(folder: folder)
  }

  /// The article of the page `html`; its text is not yet checked.
  ///
  /// - Throws: `notProse` when the page has no article; `format` when it cannot be read at all.
  func article(_ html: String, id: String, name: FileName) throws(ArticleError) -> Article {
    let tree: MarkupTree
    do { tree = try MarkupParser.html(html) } catch {
      throw ArticleError(.format, "line \(error.line): not readable as HTML: \(error.message)", line: error.line)
    }
    let record = LinkedData.articles(in: tree).first.map { RecordFields($0) }
    let body = PageBody(tree, words: words)
    var article = Article(id: id, name: name, text: body.text)
    // Pages that are put together by scripts have their text only there.
    if article.text.utf8.count < Self.shortest, let whole = record?.body, whole.utf8.count > article.text.utf8.count {
      article.text = RecordText.plain(whole)
    }
    guard !article.text.isEmpty else {
      throw ArticleError(.notProse, "the HTML page has no article: no paragraph of text was found in it")
    }
    metadata.fill(&article, from: tree, record: record, lines: body.head(Self.headLines))
    return article
  }

  /// Only the text of the article in `html`; empty when there is none or the page cannot be read.
  func body(_ html: String) -> String {
    (try? MarkupParser.html(html)).map { PageBody($0, words: words).text } ?? ""
  }
}
