import Resources

/// Reads JSON as articles: one object, an array of objects, or JSON lines.
struct RecordReader: Sendable {
  private let stamps: DateStampRule

  init(folder: String?) throws(ResourceError) { stamps = DateStampRule(words: try DateWords(folder: folder)) }

  /// The records of a file in order, the texts of the articles not yet checked. In JSON lines a line that is not JSON is an item of its own and the others are read;
  /// anything else that is not JSON is refused as a whole.
  ///
  /// - Parameter id: of the file; the records' are made from it, see `ArticleReader`.
  func articles(_ text: String, id: String, name: FileName) throws(ArticleError) -> [ArticleItem] {
    let bytes = Array(text.utf8)
    let values: [(value: Result<JSONValue, ArticleError>, line: Int)]
    do {
      values = try Self.sequence(bytes)
    } catch {
      guard let lines = Self.lines(bytes) else { throw Self.error(error) }
      values = lines
    }
    if values.count > Self.mostRecords {
      throw ArticleError(.format, "the file has \(values.count) records; split it into files of \(Self.mostRecords)")
    }
    if values.isEmpty { throw ArticleError(.format, "the JSON has no records") }
    return values.enumerated().map { index, value in
      let number = values.count == 1 ? id : "\(id)#\(index + 1)"
      return ArticleItem(
        id: number, result: value.value.flatMap { article($0, line: value.line, id: number, name: name) })
    }
  }

  /// All records of a file are in memory at the same time.
  private static let mostRecords = 100_000

  private static func sequence(
    _ bytes: [UInt8]
  ) throws(JSONParser.Failure) -> [(value: Result<JSONValue, ArticleError>, line: Int)] {
    var parser = JSONParser(bytes)
    var values: [(value: Result<JSONValue, ArticleError>, line: Int)] = []
    while let value = try parser.next(elements: { values.append((.success($0), $1)) }) {
      values.append((.success(value.value), value.line))
    }
    return values
  }

  /// The lines of JSON lines; nil when the first line is not JSON by itself.
  private static func lines(_ bytes: [UInt8]) -> [(value: Result<JSONValue, ArticleError>, line: Int)]? {
    var values: [(value: Result<JSONValue, ArticleError>, line: Int)] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      do {
        values.append((.success(try JSONParser.value(Array(line))), index + 1))
      } catch {
        if values.isEmpty { return nil }
        values.append((.failure(Self.error(JSONParser.Failure(line: index + 1, reason: error.reason))), index + 1))
      }
    }
    return values
  }

  private static func error(_ failure: JSONParser.Failure) -> ArticleError {
    ArticleError(.format, "line \(failure.line): not JSON: \(failure.reason)", line: failure.line)
  }

  private func article(_ value: JSONValue, line: Int, id: String, name: FileName) -> Result<Article, ArticleError> {
    guard case .object = value else {
      return .failure(ArticleError(.format, "line \(line): not a record: an object { } was expected", line: line))
    }
    let isLinked = LinkedData.isArticle(value) || value["@context"] != nil
    let fields = RecordFields(value)
    guard let body = fields.body, !body.collapsed.isEmpty else {
      let names = "text, maintext, articleBody, body or content"
      return .failure(
        ArticleError(.format, "line \(line): the record has no text: none of \(names) is in it", line: line))
    }
    let source: Sourced<String>.Source = isLinked ? .jsonLD : .metadata
    var article = Article(id: id, name: name, text: RecordText.plain(body))
    article.title = fields.title.map { Sourced($0, from: source) }
    article.url = fields.url.map { Sourced($0, from: source) }
    article.publisher = fields.publisher.map { Sourced($0, from: source) }
    article.author = fields.author.map { Sourced($0, from: source) }
    article.published =
      fields.published.flatMap { DateValue.date($0, stamps) }.map { Sourced($0, from: isLinked ? .jsonLD : .metadata) }
      ?? fields.url.flatMap { DateValue.inAddress($0) }.map { Sourced($0, from: .url) }
    return .success(article)
  }
}
