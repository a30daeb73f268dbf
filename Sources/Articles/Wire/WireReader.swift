import Resources

/// Reads the wire formats of news agencies.
struct WireReader: Sendable {
  private let stamps: DateStampRule

  init(folder: String?) throws(ResourceError) { stamps = DateStampRule(words: try DateWords(folder: folder)) }

  /// The articles of an NITF or NewsML-G2 document, their texts not yet checked.
  ///
  /// - Parameter kind: `nitf` or `newsML`.
  func articles(
    _ bytes: [UInt8], as kind: ContentKind, id: String, name: FileName
  ) throws(ArticleError) -> [Article] {
    let format = kind == .nitf ? "NITF" : "NewsML-G2"
    let tree: MarkupTree
    do { tree = try MarkupParser.xml(bytes) } catch {
      throw ArticleError(.format, "line \(error.line): not \(format): \(error.message)", line: error.line)
    }
    let found = (kind == .nitf ? [NITFRule.fields(of: tree)] : NewsMLRule.fields(of: tree)).filter {
      !$0.body.collapsed.isEmpty
    }
    guard !found.isEmpty else { throw ArticleError(.format, "the \(format) document has no article text") }
    return found.enumerated().map { index, fields in
      article(fields, id: found.count == 1 ? id : "\(id)#\(index + 1)", name: name)
    }
  }

  private func article(_ fields: WireFields, id: String, name: FileName) -> Article {
    Article(
      id: id, name: name, text: fields.body, title: fields.title.map { Sourced($0, from: .metadata) },
      url: fields.url.map { Sourced($0, from: .metadata) },
      publisher: fields.publisher.map { Sourced($0, from: .metadata) },
      author: fields.author.map { Sourced($0, from: .metadata) },
      published: fields.published.flatMap { DateValue.date($0, stamps) }.map { Sourced($0, from: .metadata) })
  }
}
