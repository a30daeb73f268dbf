/// What an object of JSON says about one article: schema.org's NewsArticle (JSON-LD) or the fields of news crawlers.
struct RecordFields: Sendable {
  /// The headline.
  var title: String?
  /// The text, paragraphs separated by line breaks.
  var body: String?
  /// When it was published, else when it was changed, as written.
  var published: String?
  /// The address.
  var url: String?
  /// Who published it.
  var publisher: String?
  /// Who wrote it, names separated by commas.
  var author: String?
  /// The language, as written.
  var language: String?

  init(_ object: JSONValue) {
    func text(_ names: [String], separator: String = ", ") -> String? {
      names.lazy.compactMap { name in
        object[name].flatMap { Self.text($0, separator: separator) }
      }.first { !$0.collapsed.isEmpty }
    }
    title = text(["headline", "title", "name"])?.collapsed
    body = text(Self.bodyNames, separator: "\n")
    published = text(Self.publishedNames + Self.updatedNames)
    url = text(["url", "link", "canonical_url", "canonical_link", "mainEntityOfPage", "@id"])
    publisher = text([
      "publisher", "source_domain", "source_name", "site_name", "domain", "sourceOrganization", "source",
    ])
    author = text(["author", "authors", "byline", "creator"])?.collapsed
    language = text(["inLanguage", "language", "lang"])
  }

  private static let bodyNames = [
    "articleBody", "maintext", "text", "body", "content", "full_text", "fulltext", "article", "body_text",
  ]

  private static let publishedNames = [
    "datePublished", "date_publish", "published", "published_at", "publishedAt", "publish_date", "date_published",
    "published_date", "publication_date", "pubDate", "pub_date", "date", "dateCreated",
  ]

  private static let updatedNames = ["dateModified", "date_modify", "updated", "updated_at", "modified"]

  /// The text of a value: a string, a number, an object's name or address, or those of an array.
  private static func text(_ value: JSONValue, separator: String) -> String? {
    switch value {
    case .string(let text): return text
    case .number(let digits): return digits
    case .object: return ["name", "@id", "url", "title"].lazy.compactMap { value[$0]?.string }.first
    case .array(let elements):
      let texts = elements.compactMap { text($0, separator: separator) }
      return texts.isEmpty ? nil : texts.joined(separator: separator)
    case .null, .bool: return nil
    }
  }
}
