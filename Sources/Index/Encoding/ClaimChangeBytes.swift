import Changes
import Claims

/// What matching reads comes first.
extension ClaimChange: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(article, mention, restated, support, summary, claim, late, changes)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    let statements = try Statements(from: &reader)
    let support: Support = try reader.read()
    self.init(
      summary: try reader.read(), article: statements.article, claim: try reader.read(), mention: statements.mention,
      restated: statements.restated, late: try reader.read(), changes: try reader.read(), support: support)
  }

  /// What matching compares.
  struct Statements {
    var article: ArticleReference
    var mention: ClaimMention
    var restated: [ClaimMention]

    init(from reader: inout ByteReader) throws(DamagedBytes) {
      article = try reader.read()
      mention = try reader.read()
      restated = try reader.read()
    }
  }
}

extension ClaimReference: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(id, text, story) }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(id: try reader.read(), text: try reader.read(), story: try reader.read())
  }
}

extension SlotChange: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(slot, before, after, against) }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      slot: try reader.read(), before: try reader.read(), after: try reader.read(), against: try reader.read())
  }
}

extension Support: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(articles, origins, independent) }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(articles: try reader.read(), origins: try reader.read(), independent: try reader.read())
  }
}

extension SlotChange.Slot: ByteCodable {}
