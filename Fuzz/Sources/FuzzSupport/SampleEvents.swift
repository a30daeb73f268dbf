import Articles
import Changes

/// The shortest events that close a transaction.
public enum SampleEvents {
  /// The event of an article that is a duplicate.
  public static func article(_ number: Int) -> ChangeEvent {
    let reference = ArticleReference(id: "sha256:\(number)", name: "\(number).txt")
    return ChangeEvent(
      id: "\(number):1:0", type: .articleDuplicate, subject: "article/sha256:\(number)",
      data: .article(
        ArticleFate(
          summary: "Known.", article: reference, file: .init(size: 1, modified: "2024-09-08T10:00:00.000000000Z"))))
  }
}
