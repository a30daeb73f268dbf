import Resources

/// The keys of metadata lines and the fields they set (`data/article-fields.tsv`).
struct FieldTable: Sendable {
  /// A field of an article.
  enum Field: String, Sendable, CaseIterable {
    case title, published, updated, publisher, url, author, language, other
  }

  private let fields: [String: Field]

  init(folder: String?) throws(ResourceError) {
    let table = try DataTable("article-fields", in: folder)
    var fields: [String: Field] = [:]
    for row in table.rows {
      guard let field = Field(rawValue: row[1]) else {
        throw .damaged(
          path: table.path, line: row.line,
          reason: "“\(row[1])” is none of \(Field.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      fields[row[0]] = field
    }
    self.fields = fields
  }

  /// The field that `key` as written sets ("Publication_Date", "**Author**"); nil when it is no known key.
  func field(named key: Substring) -> Field? {
    guard key.utf8.count <= 40 else { return nil }
    let words = key.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty else { return nil }
    return fields[words.joined(separator: " ")]
  }
}
