import Foundation

/// Places in the checkout that tests use.
public enum Checkout {
  /// The repository's root.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Data beside the repository; tests that need it are skipped where it is missing.
  public static let shared = URL(fileURLWithPath: root).deletingLastPathComponent().path + "/shared"

  /// Whether `path` below `shared` is there.
  public static func hasShared(_ path: String) -> Bool { FileManager.default.fileExists(atPath: shared + "/" + path) }

  /// The five articles of the first story, in name order.
  public static func seeds() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/seeds").sorted().map { root + "/seeds/" + $0 }
  }
}
