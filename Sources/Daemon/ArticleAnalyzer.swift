import Articles
import Claims
import English

/// From bytes to claims: the pure part of the pipeline, shared by the daemon and `claimctl extract`.
public struct ArticleAnalyzer: Sendable {
  private let reader: ArticleReader
  private let english: EnglishPipeline
  private let extractor: ClaimExtractor

  /// Loads the language model and the language data.
  ///
  /// - Parameter model: the model's folder; nil: the installed one, or the checkout's.
  /// - Throws: `DaemonError` naming the file and what to do.
  public init(model: String? = nil) throws(DaemonError) {
    do {
      reader = try ArticleReader()
      extractor = try ClaimExtractor()
      english = try EnglishPipeline(
        model: ModelFolder.locate(explicit: model), abbreviations: Abbreviations.read())
    } catch {
      throw DaemonError("\(error)", exit: .software)
    }
  }

  /// The articles in a file, each with its id, or with why it is none.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - id: `sha256:` and the hex digest of the bytes.
  ///   - name: its path within the inbox.
  /// - Throws: `ArticleError` when the file as a whole cannot be read.
  public func articles(in bytes: [UInt8], id: String, name: FileName) throws(ArticleError) -> [ArticleItem] {
    try reader.items(bytes, id: id, name: name)
  }

  /// The claims that an article makes, relative times not yet resolved.
  public func claims(of article: Article) -> Extraction {
    extractor.extract(article, english.processLines(article.text, cutAt: LineCuts().find(in: article.text)))
  }

  /// The same, with the rules that made each claim.
  public func explainedClaims(of article: Article) -> ExplainedExtraction {
    extractor.extractExplained(article, english.processLines(article.text, cutAt: LineCuts().find(in: article.text)))
  }
}
