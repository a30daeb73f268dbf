import Resources

/// Reads files as articles. What a file is, is told by its content; its name does not matter.
///
/// Text and Markdown are one article a file, and the article's text is the whole file as decoded: the byte order mark is
/// left out, nothing else is changed.
public struct ArticleReader: Sendable {
  private let decoder: TextDecoder
  private let plainText: PlainTextReader

  /// - Parameter dataFolder: the folder of language data; found by `ResourceFolder` when nil.
  /// - Throws: `ResourceError` when a data file is missing or damaged.
  public init(dataFolder: String? = nil) throws(ResourceError) {
    decoder = TextDecoder(kinds: try FileKinds(folder: dataFolder))
    plainText = try PlainTextReader(folder: dataFolder)
  }

  /// The articles in a file.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - id: `sha256:` and the hex digest of `bytes`.
  ///   - name: the file's path within the inbox.
  /// - Throws: `ArticleError` with a sentence that says why the file is no English article.
  public func read(_ bytes: [UInt8], id: String, name: FileName) throws(ArticleError) -> [Article] {
    let text = try decoder.text(bytes)
    return [try plainText.article(text, id: id, name: name)]
  }
}
