import Resources

/// What a page says about its article, from the places it says it in, most trusted first: JSON-LD, `<meta>`, `<time>`,
/// the address, the text.
struct PageMetadata: Sendable {
  private let meta: MetaTable
  private let stamps: DateStampRule
  private let dateline: DatelineRule

  init(folder: String?) throws(ResourceError) {
    meta = try MetaTable(folder: folder)
    let words = try DateWords(folder: folder)
    stamps = DateStampRule(words: words)
    dateline = DatelineRule(words: words)
  }

  /// Fills what is known about `article` but its text.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - record: the JSON-LD about the article, if there is any.
  ///   - lines: the lines of text from the headline to the first paragraphs.
  func fill(_ article: inout Article, from tree: MarkupTree, record: RecordFields?, lines: [String]) {
    let elements = MetaTable.elements(of: tree)
    func stated(_ field: FieldTable.Field, _ value: String?) -> Sourced<String>? {
      value.map { Sourced($0.withoutReferences.collapsed, from: .jsonLD) }
        ?? meta.value(field, in: elements).map { Sourced($0, from: .meta) }
    }
    article.url =
      record?.url.flatMap { Self.address($0) }.flatMap { Self.hasPath($0) ? $0 : nil }.map {
        Sourced($0, from: .jsonLD)
      }
      ?? (canonical(in: tree) ?? meta.value(.url, in: elements)).flatMap { Self.address($0) }
      .map { Sourced($0, from: .meta) }
    article.publisher =
      stated(.publisher, record?.publisher).flatMap { Self.address($0.value) == nil ? $0 : nil }
      ?? article.url.flatMap { Self.host($0.value) }.map { Sourced($0, from: .url) }
    let host = article.url.flatMap { Self.host($0.value) }
    let title = stated(.title, record?.title) ?? heading(in: tree).map { Sourced($0, from: .text) }
    article.title = title.map {
      Sourced(PageTitle.bare($0.value, publisher: article.publisher?.value, host: host), from: $0.source)
    }
    article.author = stated(.author, record?.author).flatMap { Self.address($0.value) == nil ? $0 : nil }
    if let name = article.author?.value, name.lowercased().hasPrefix("by ") {
      article.author?.value = String(name.dropFirst(3))
    }
    article.published = published(tree, elements, record, article.url?.value, lines)
  }

  private func published(
    _ tree: MarkupTree, _ elements: [String: String], _ record: RecordFields?, _ url: String?, _ lines: [String]
  ) -> Sourced<PartialDate>? {
    var found: [Sourced<PartialDate>?] = [
      record?.published.flatMap { DateValue.date($0, stamps) }.map { Sourced($0, from: .jsonLD) },
      meta.value(.published, in: elements).flatMap { DateValue.date($0, stamps) }.map { Sourced($0, from: .meta) },
      timeElement(in: tree).map { Sourced($0, from: .timeElement) },
      url.flatMap { DateValue.inAddress($0) }.map { Sourced($0, from: .url) },
    ]
    let search = DateSearch(stamps: stamps, dateline: dateline)
    let text = lines.map { TextLine(range: 0..<0, content: $0[...]) }
    let inText = search.dates(head: text, foot: [])
    found += (inText.published + inText.updated).map { Sourced($0, from: .text) }
    found.append(
      meta.value(.updated, in: elements).flatMap { DateValue.date($0, stamps) }.map { Sourced($0, from: .meta) })
    let known = found.compactMap { $0 }
    return known.first { $0.value.full != nil } ?? known.first
  }

  /// The first `<time>` that is marked as the publication's, else the first of all.
  private func timeElement(in tree: MarkupTree) -> PartialDate? {
    let marked = tree.nodes.indices.filter { tree[$0]["itemprop"]?.lowercased().contains("datepublished") == true }
    let times = tree.elements("time")
    let ordered = marked + times.filter { tree[$0]["pubdate"] != nil } + times
    return ordered.lazy.compactMap { node in
      let value = tree[node]["datetime"] ?? tree[node]["content"] ?? tree.text(in: node).collapsed
      return DateValue.date(value, stamps)
    }.first { $0.full != nil }
  }

  private func canonical(in tree: MarkupTree) -> String? {
    tree.elements("link").first { tree[$0]["rel"]?.lowercased() == "canonical" }.flatMap { tree[$0]["href"] }
  }

  /// The first heading, else the page's title.
  private func heading(in tree: MarkupTree) -> String? {
    let texts = (tree.elements("h1") + tree.elements("title")).lazy.map { tree.text(in: $0).collapsed }
    return texts.first { !$0.isEmpty }
  }

  /// An absolute web address; nil for anything else.
  private static func address(_ text: String) -> String? {
    let trimmed = text.collapsed
    let lower = trimmed.prefix(8).lowercased()
    return (lower.hasPrefix("http://") || lower.hasPrefix("https://")) && !trimmed.contains(" ") ? trimmed : nil
  }

  /// Whether the address is that of a page, and not of a whole site.
  private static func hasPath(_ address: String) -> Bool { address.split(separator: "/").count > 2 }

  private static func host(_ address: String) -> String? {
    let parts = address.split(separator: "/", maxSplits: 2)
    guard parts.count >= 2 else { return nil }
    let host = parts[1].split(separator: "@").last?.split(separator: ":").first
    return host.map(String.init)
  }
}
