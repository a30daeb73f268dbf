import Foundation

/// The ids of an article's events, claims and story: made from its content alone.
struct EventIDs {
  private let hex: String
  private let version: Int

  /// - Parameter articleID: `sha256:` and the hex digest.
  init(articleID: String, extractionVersion: Int) {
    hex = articleID.hasPrefix("sha256:") ? String(articleID.dropFirst("sha256:".count)) : articleID
    version = extractionVersion
  }

  /// The id of the event with that ordinal, from 1.
  func event(_ ordinal: Int) -> String { "\(hex.prefix(32)).\(version).\(ordinal)" }

  /// The id of the only event of a later drop of the same content; `number` counts all drops from 1.
  func drop(_ number: Int) -> String { "\(hex.prefix(32)).\(version).drop\(number)" }

  /// The id of a claim, by the ordinal of its first event.
  func claim(_ ordinal: Int) -> String { "\(hex.prefix(16))-\(ordinal)" }

  /// The story that the article opens.
  func story(title: String) -> ArticleFate.StoryReference {
    ArticleFate.StoryReference(id: "story-\(hex.prefix(12))", title: title)
  }

  static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
