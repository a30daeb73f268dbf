/// One of the articles in a file, or why it is none.
public struct ArticleItem: Sendable, Hashable {
  /// The identity it has or would have: see `ArticleReader.read`.
  public var id: String
  /// The article, or what is wrong with this part of the file.
  public var result: Result<Article, ArticleError>

  /// All values; see the properties.
  public init(id: String, result: Result<Article, ArticleError>) {
    self.id = id
    self.result = result
  }
}
