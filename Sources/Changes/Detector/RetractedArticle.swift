import Articles
import Claims

/// Finds the article that a notice takes back.
enum RetractedArticle {
  /// The known article of that address or title, from the same publisher; nil when there is none.
  static func find(by notice: RetractionNotice?, in article: Article, index: some ClaimIndex) throws -> KnownArticle? {
    guard let notice else { return nil }
    let named =
      try notice.addresses.compactMap { try index.article(url: $0) }
      + notice.titles.compactMap { try index.article(title: $0) }
    return named.first { $0.reference.id != article.id && isOfSameHouse($0, article) }
  }

  /// Whoever published an article takes it back; one report of another outlet's retraction is no retraction of its own, but
  /// tells whose article is gone.
  private static func isOfSameHouse(_ known: KnownArticle, _ article: Article) -> Bool {
    guard let publisher = known.reference.publisher else { return true }
    if let own = article.publisher?.value, OriginName.key(own) == OriginName.key(publisher) { return true }
    return OriginName.key(article.text).contains(OriginName.key(publisher))
  }
}
