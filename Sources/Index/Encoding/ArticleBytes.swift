import Changes

extension ArticleReference: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id, name, nameBytes, title, url, publisher, published, publishedFrom, language)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      id: try reader.read(), name: try reader.read(), nameBytes: try reader.read(), title: try reader.read(),
      url: try reader.read(), publisher: try reader.read(), published: try reader.read(),
      publishedFrom: try reader.read(), language: try reader.read())
  }
}

extension ArticleReference.PublishedFrom: ByteCodable {}

extension ArticleFate: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(summary, article, file, story, claims, terms, sketch, reason, detail, previous, copyOf, retracts)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      summary: try reader.read(), article: try reader.read(), file: try reader.read(), story: try reader.read(),
      claims: try reader.read(), terms: try reader.read(), sketch: try reader.read(), reason: try reader.read(),
      detail: try reader.read(), previous: try reader.read(), copyOf: try reader.read(),
      retracts: try reader.read())
  }
}

extension ArticleFate.FileFacts: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(size, modified) }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(size: try reader.read(), modified: try reader.read())
  }
}

extension ArticleFate.StoryReference: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(id, title) }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(id: try reader.read(), title: try reader.read())
  }
}

extension RejectionReason: ByteCodable {}
