import Articles

extension ChangeDetector {
  /// The only event of a file that was not readable as an article.
  ///
  /// - Parameters:
  ///   - articleID: `sha256:` and the hex digest of the file's bytes.
  ///   - detail: the reason in words.
  /// - Throws: what `index` throws.
  public func rejection(
    of articleID: String, name: FileName, file: ArticleFate.FileFacts, reason: RejectionReason, detail: String,
    index: some ClaimIndex
  ) throws -> ChangeEvent {
    let fate = ArticleFate(
      summary: "Rejected \(name.display): \(detail)", article: reference(articleID, name), file: file, reason: reason,
      detail: detail)
    return try drop(.articleRejected, fate, index)
  }

  /// The only event of a file whose content is known already.
  ///
  /// - Throws: what `index` throws.
  public func duplicate(
    of known: KnownArticle, name: FileName, file: ArticleFate.FileFacts, index: some ClaimIndex
  ) throws -> ChangeEvent {
    var article = known.reference
    article.name = name.display
    article.nameBytes = name.isUTF8 ? nil : EventIDs.base64(name.bytes)
    let first = known.isAccepted ? "read" : "rejected"
    let fate = ArticleFate(
      summary: "\(name.display) has the content of \(known.reference.name), which was \(first) before; nothing changed",
      article: article, file: file, story: known.story)
    return try drop(.articleDuplicate, fate, index)
  }

  private func drop(_ type: EventType, _ fate: ArticleFate, _ index: some ClaimIndex) throws -> ChangeEvent {
    let ids = EventIDs(articleID: fate.article.id, extractionVersion: extractionVersion)
    return ChangeEvent(
      id: ids.drop(try index.drops(of: fate.article.id) + 1), type: type, subject: "article/\(fate.article.id)",
      data: .article(fate))
  }

  private func reference(_ articleID: String, _ name: FileName) -> ArticleReference {
    ArticleReference(
      id: articleID, name: name.display, nameBytes: name.isUTF8 ? nil : EventIDs.base64(name.bytes))
  }
}
