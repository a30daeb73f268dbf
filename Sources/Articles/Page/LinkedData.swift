/// The JSON-LD of a page: what publishers tell search engines about the article.
enum LinkedData {
  /// The objects that describe the article, in document order; behind them those that describe its page and say when that
  /// was published. A script that is not JSON is passed over: the page has other ways to say the same.
  static func articles(in tree: MarkupTree) -> [JSONValue] {
    let found = tree.elements("script").filter { isLinkedData(tree[$0]) }.flatMap { script in
      (try? JSONParser.value(content(of: script, in: tree))).map { articles(in: $0, depth: 0) } ?? []
    }
    return found.filter(isArticle) + found.filter { !isArticle($0) }
  }

  /// Whether the object is of a type that schema.org derives from Article.
  static func isArticle(_ object: JSONValue) -> Bool {
    guard let type = object["@type"] else { return false }
    return type.elements.compactMap(\.string).contains { name in
      name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name.hasSuffix("Report") || name == "Reportage"
    }
  }

  /// Whether the object is a page, of any of schema.org's types, that says when it was published.
  private static func isDatedPage(_ object: JSONValue) -> Bool {
    guard object["datePublished"] != nil, let type = object["@type"] else { return false }
    return type.elements.compactMap(\.string).contains { $0.hasSuffix("WebPage") }
  }

  private static func isLinkedData(_ node: MarkupTree.Node) -> Bool {
    node["type", default: ""].lowercased().contains("ld+json")
  }

  /// Some pages wrap the script in a comment or a CDATA section.
  private static func content(of script: Int, in tree: MarkupTree) -> [UInt8] {
    let text = tree.text(in: script)
    guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" && !text.hasPrefix("<![") }),
      let end = text.lastIndex(where: { $0 == "}" || $0 == "]" }), start <= end
    else { return [] }
    var content = text[start...end]
    if content.hasSuffix("]]") && !content.hasPrefix("[") { content = content.dropLast(2) }
    return Array(content.utf8)
  }

  /// Articles stand alone, in arrays, in `@graph`, or as what a page is about.
  private static func articles(in value: JSONValue, depth: Int) -> [JSONValue] {
    guard depth < 6 else { return [] }
    var found: [JSONValue] = []
    for element in value.elements {
      if isArticle(element) || isDatedPage(element) { found.append(element) }
      for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = element[name] { found += articles(in: inner, depth: depth + 1) }
      }
    }
    return found
  }
}
