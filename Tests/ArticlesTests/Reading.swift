import Articles
import Foundation

/// What the tests of this module share.
enum Reading {
  /// The checkout this file is in.
  static let checkout = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let reader = Result { try ArticleReader(dataFolder: checkout + "/data") }

  /// The one article that `text` is.
  static func article(_ text: String) throws -> Article { try article(Array(text.utf8)) }

  /// The one article that `bytes` are.
  static func article(_ bytes: [UInt8]) throws -> Article {
    let articles = try reader.get().read(bytes, id: "sha256:0", name: FileName("a.txt"))
    guard let first = articles.first, articles.count == 1 else { throw NotOne(count: articles.count) }
    return first
  }

  /// All articles in `text`.
  static func articles(_ text: String) throws -> [Article] {
    try reader.get().read(Array(text.utf8), id: "sha256:0", name: FileName("a.txt"))
  }

  /// Why `bytes` are no article; nil when they are one.
  static func rejection(_ bytes: [UInt8]) throws -> ArticleError? {
    do {
      _ = try reader.get().read(bytes, id: "sha256:0", name: FileName("a.txt"))
      return nil
    } catch let error as ArticleError {
      return error
    }
  }

  struct NotOne: Error { var count: Int }

  /// English prose without anything that could be taken for a date or a headline.
  static let body = """
    The ferry company has cancelled all crossings to the outer islands because of the storm, its director said.
    "We will not sail before the wind drops," she told reporters, adding that about 300 passengers were waiting.
    The harbour master expects the weather to improve by the weekend.
    """
}
