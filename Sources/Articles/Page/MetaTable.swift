import Resources

/// Which `<meta>` elements set which field of an article (`data/page-meta.tsv`).
struct MetaTable: Sendable {
  private var names: [FieldTable.Field: [String]] = [:]

  init(folder: String?) throws(ResourceError) {
    let table = try DataTable("page-meta", in: folder)
    for row in table.rows {
      guard let field = FieldTable.Field(rawValue: row[0]), !row[1].isEmpty else {
        throw .damaged(path: table.path, line: row.line, reason: "expected a field of an article and a name")
      }
      names[field, default: []].append(row[1])
    }
  }

  /// The value of a field among a page's `<meta>` elements, the most trusted name first.
  func value(_ field: FieldTable.Field, in meta: [String: String]) -> String? {
    names[field, default: []].lazy.compactMap { meta[$0] }.first
  }

  /// The page's `<meta>` elements: name, property or itemprop in lower case and content; the first of a name counts.
  static func elements(of tree: MarkupTree) -> [String: String] {
    var found: [String: String] = [:]
    for number in tree.elements("meta") {
      let node = tree[number]
      guard let content = node["content"]?.collapsed, !content.isEmpty else { continue }
      for key in ["property", "name", "itemprop", "http-equiv"] {
        for name in node[key, default: ""].lowercased().split(separator: " ") where found[String(name)] == nil {
          found[String(name)] = content
        }
      }
    }
    return found
  }
}

extension MarkupTree.Node {
  /// The value of an attribute, or `value` when it is missing.
  subscript(name: String, default value: String) -> String { self[name] ?? value }
}
