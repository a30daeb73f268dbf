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

  /// Whoever published an article takes it back; so does a report of it that names the publisher.
  private static func isOfSameHouse(_ known: KnownArticle, _ article: Article) -> Bool {
    guard let publisher = known.reference.publisher else { return true }
    if let own = article.publisher?.value, OriginName.key(own) == OriginName.key(publisher) { return true }
    // As whole words: "AP" is no part of "happens".
    return words(article.text).contains(words(publisher))
  }

  /// The words in lower case, a space before and behind each, without an article in front.
  private static func words(_ text: String) -> String {
    let all = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return " " + (all.first == "the" ? all.dropFirst() : all[...]).joined(separator: " ") + " "
  }
}
