import Foundation

/// The ids of an article's events, claims and story: made from its content alone.
struct EventIDs {
  private let hex: String
  /// "-2" for the second of many articles of one file, which share the digest; else empty.
  private let part: String
  private let version: Int

  /// - Parameter articleID: `sha256:` and the hex digest; of many articles of one file, `#` and a number follow.
  init(articleID: String, extractionVersion: Int) {
    let pieces = articleID.split(separator: "#", maxSplits: 1)
    hex = String(pieces.first.map { $0.hasPrefix("sha256:") ? $0.dropFirst("sha256:".count) : $0 } ?? "")
    part = pieces.count > 1 ? "-" + pieces[1] : ""
    version = extractionVersion
  }

  /// The id of the event with that ordinal, from 1.
  func event(_ ordinal: Int) -> String { "\(hex.prefix(32))\(part).\(version).\(ordinal)" }

  /// The id of the only event of a later drop of the same content; `number` counts all drops from 1.
  func drop(_ number: Int) -> String { "\(hex.prefix(32))\(part).\(version).drop\(number)" }

  /// The id of a claim, by the ordinal of its first event.
  func claim(_ ordinal: Int) -> String { "\(hex.prefix(16))\(part)-\(ordinal)" }

  /// The story that the article opens.
  func story(title: String) -> ArticleFate.StoryReference {
    ArticleFate.StoryReference(id: "story-\(hex.prefix(12))\(part)", title: title)
  }

  static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
