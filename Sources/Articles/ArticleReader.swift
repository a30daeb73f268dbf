import Resources

/// Reads files as articles. What a file is, is told by its content; its name does not matter.
///
/// Text and Markdown are one article a file, and the article's text is the whole file as decoded: the byte order mark is
/// left out, nothing else is changed. Of every other format the text is the article's body, a paragraph a line, without
/// its headline.
public struct ArticleReader: Sendable {
  private let decoder: TextDecoder
  private let plainText: PlainTextReader
  private let pages: PageReader
  private let records: RecordReader
  private let wires: WireReader

  /// The most that a compressed file may unpack to, in bytes.
  public static let unpackedLimit = 64 << 20

  /// - Parameter dataFolder: the folder of language data; found by `ResourceFolder` when nil.
  /// - Throws: `ResourceError` when a data file is missing or damaged.
  public init(dataFolder: String? = nil) throws(ResourceError) {
    decoder = TextDecoder(kinds: try FileKinds(folder: dataFolder))
    plainText = try PlainTextReader(folder: dataFolder)
    pages = try PageReader(folder: dataFolder)
    records = try RecordReader(folder: dataFolder)
    wires = try WireReader(folder: dataFolder)
  }

  /// The articles in a file. Parts of a file of many records that are no articles are left out; `items` names them.
  ///
  /// The only article of a file has the file's own identity. The articles of a file of many have `<id>#1`, `<id>#2`… by
  /// their place in the file, so that the same file always gives the same identities and no two are alike.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - id: `sha256:` and the hex digest of `bytes`.
  ///   - name: the file's path within the inbox.
  /// - Throws: `ArticleError` with a sentence that says why nothing in the file is an English article.
  public func read(_ bytes: [UInt8], id: String, name: FileName) throws(ArticleError) -> [Article] {
    let items = try items(bytes, id: id, name: name)
    let articles = items.compactMap { try? $0.result.get() }
    if articles.isEmpty, let first = items.first { _ = try first.result.get() }
    return articles
  }

  /// The parts of a file in order: the articles, and what is wrong with those that are none. The result for part `n`
  /// depends on the file alone, so that reading can be taken up again in the middle.
  ///
  /// - Parameters: as of `read`.
  /// - Throws: `ArticleError` when the file as a whole cannot be read.
  public func items(_ bytes: [UInt8], id: String, name: FileName) throws(ArticleError) -> [ArticleItem] {
    let bytes = Gzip.isGzip(bytes) ? try Self.unpacked(bytes) : bytes
    switch try kind(of: bytes) {
    case .text: return [item(plainText.header.article(try decoder.text(bytes), id: id, name: name))]
    case .html:
      let text = try decoder.text(bytes, declared: DeclaredCharset.name(in: bytes))
      return [item(try pages.article(text, id: id, name: name))]
    case .json:
      return try records.articles(try decoder.text(bytes), id: id, name: name).map { record in
        switch record.result {
        case .success(let article): item(article)
        case .failure: record
        }
      }
    case .nitf: return try wires.articles(bytes, as: .nitf, id: id, name: name).map(item)
    case .newsML: return try wires.articles(bytes, as: .newsML, id: id, name: name).map(item)
    case .xml(let root):
      let what = root.isEmpty ? "XML" : "XML (<\(root)>)"
      throw ArticleError(.format, "the file is \(what), but neither NITF, NewsML-G2 nor HTML")
    }
  }

  private func item(_ article: Article) -> ArticleItem {
    do {
      try plainText.check(article.text, metadata: article.metadataLines)
      return ArticleItem(id: article.id, result: .success(article))
    } catch {
      return ArticleItem(id: article.id, result: .failure(error))
    }
  }

  /// Told by the first characters; those of UTF-16 have to be decoded first.
  private func kind(of bytes: [UInt8]) throws(ArticleError) -> ContentKind {
    if let mark = ByteOrderMark(of: bytes), mark.charset != "UTF-8" { return ContentKind(try decoder.text(bytes)[...]) }
    return ContentKind(Substring(String(decoding: bytes.prefix(16_384), as: UTF8.self)))
  }

  private static func unpacked(_ bytes: [UInt8]) throws(ArticleError) -> [UInt8] {
    do {
      return try Gzip.unpacked(bytes, limit: unpackedLimit)
    } catch {
      switch error {
      case .damaged(let place): throw ArticleError(.format, "the gzip data is damaged at byte \(place) of the file")
      case .cut: throw ArticleError(.format, "the gzip data ends too early: the file was cut off")
      case .tooLarge:
        throw ArticleError(.format, "the gzip data unpacks to more than \(unpackedLimit >> 20) MiB")
      }
    }
  }
}
