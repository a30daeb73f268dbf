import Resources

/// What a text says about itself: headline, author, address, publisher, date; and which of its lines say only that.
struct TextHeader: Sendable {
  private let fields: FieldTable
  private let stamps: DateStampRule
  private let dateline: DatelineRule
  private let titles: TitleRule

  /// The head of a text: so many lines that are not blank.
  private static let headReach = 15
  /// The foot of a text: so many lines that are not blank.
  private static let footReach = 6

  init(folder: String?) throws(ResourceError) {
    fields = try FieldTable(folder: folder)
    let words = try DateWords(folder: folder)
    stamps = DateStampRule(words: words)
    dateline = DatelineRule(words: words)
    titles = TitleRule(furniture: try Furniture(folder: folder))
  }

  /// The article that `text` is, read from its first and last lines.
  func article(_ text: String, id: String, name: FileName) -> Article {
    let ends = TextEnds(text)
    let block = MetadataBlock(ends.first, table: fields)
    let metadata = Set(block.ranges)
    let head = ends.first.filter { !$0.isBlank && !metadata.contains($0.range) }
    let dates = DateSearch(stamps: stamps, dateline: dateline)
    let found = dates.dates(
      head: Array(head.prefix(Self.headReach)), foot: ends.last(Self.footReach, without: metadata))
    var article = Article(id: id, name: name, text: text)
    let address = head.first.map(\.trimmed).flatMap { MetadataLine.isAddress($0) ? String($0) : nil }
    article.url =
      block.first(.url).map { Sourced($0, from: .metadata) } ?? address.map { Sourced($0, from: .text) }
    article.publisher = block.first(.publisher).map { Sourced($0, from: .metadata) }
    article.author = block.first(.author).map { Sourced($0, from: .metadata) } ?? byline(in: head)
    article.title =
      block.first(.title).map { Sourced($0, from: .metadata) }
      ?? titles.title(in: head) { found.stampLines.contains($0.range) }.map { Sourced($0, from: .text) }
    article.published = published(block, text: found)
    var lines = metadata.union(found.bareLines)
    if address != nil, let first = head.first { lines.insert(first.range) }
    article.metadataLines = lines.sorted { $0.lowerBound < $1.lowerBound }
    return article
  }

  /// Publication before update, then metadata before text; but a date with all its parts before one without.
  private func published(_ block: MetadataBlock, text: DateSearch.Result) -> Sourced<PartialDate>? {
    func stated(_ field: FieldTable.Field) -> [Sourced<PartialDate>] {
      block.first(field).flatMap { stamps.stamp(in: $0[...])?.date }.map { [Sourced($0, from: .metadata)] } ?? []
    }
    let all =
      stated(.published) + text.published.map { Sourced($0, from: .text) } + stated(.updated)
      + text.updated.map { Sourced($0, from: .text) }
    return all.first { $0.value.full != nil } ?? all.first
  }

  /// "By Jane Doe" among the first lines, before the second paragraph; a date after the name is left out.
  private func byline(in head: [TextLine]) -> Sourced<String>? {
    for line in head.prefix(8) {
      let content = line.trimmed
      let shape = LineShape(content)
      guard !shape.isLong, shape.isByline else { continue }
      let name = content.dropFirst(3).split { "|•·—–".contains($0) }.first ?? ""
      let plain = name.prefix { !$0.isNumber }.trimmingSuffix { $0.isWhitespace || ",;:".contains($0) }
      if plain.isEmpty || plain.count < name.trimmingSuffix(while: \.isWhitespace).count { continue }
      return Sourced(String(plain.drop(while: \.isWhitespace)), from: .text)
    }
    return nil
  }
}

extension Substring {
  /// Without the characters at the end that satisfy `isTrailing`.
  func trimmingSuffix(while isTrailing: (Character) -> Bool) -> Substring {
    guard let end = lastIndex(where: { !isTrailing($0) }) else { return prefix(0) }
    return self[...end]
  }
}
