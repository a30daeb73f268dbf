import Articles
import Claims
import English

/// What the extractor makes of a text, for tests.
enum Extracted {
  static let isAvailable = ParsedText.isAvailable

  private static let extractor = try? ClaimExtractor(dataFolder: ParsedText.data)

  /// The explained extraction of a text.
  static func explained(_ text: String, publisher: String? = nil, metadata: [Range<Int>] = []) throws
    -> ExplainedExtraction
  {
    guard let extractor else { throw ParsedText.Unavailable() }
    let article = Article(
      id: "sha256:test", name: FileName("test.txt"), text: text, metadataLines: metadata,
      publisher: publisher.map { Sourced($0, from: .metadata) })
    return extractor.extractExplained(article, try ParsedText.document(text))
  }

  /// The mentions of a text.
  static func mentions(_ text: String, publisher: String? = nil) throws -> [ClaimMention] {
    try explained(text, publisher: publisher).mentions.map(\.mention)
  }

  /// The one mention whose evidence holds `words`.
  static func mention(_ words: String, in text: String, publisher: String? = nil) throws -> ClaimMention {
    let found = try mentions(text, publisher: publisher).filter { $0.evidence.exact.contains(words) }
    guard let shortest = found.min(by: { $0.evidence.exact.count < $1.evidence.exact.count }) else {
      throw Missing(words: words)
    }
    return shortest
  }

  struct Missing: Error { let words: String }
}
