import Daemon
import Foundation
import Index

/// The id of the file that the article came in: an article of a file of many has a number behind it.
func fileID(of record: FileRecord) -> String {
  record.fate.article.id.split(separator: "#").first.map(String.init) ?? record.fate.article.id
}

/// Finds the file of an article where the daemon left it: in the archive, among the rejected, or in the inbox.
struct ArticleStore {
  let configuration: Configuration

  /// The bytes of the article's file.
  ///
  /// - Throws: `Failure` when no file with this content is where it should be.
  func bytes(of record: FileRecord) throws -> [UInt8] {
    if let found = find(record) { return found.bytes }
    let looked = candidates(for: record).joined(separator: ", ")
    throw Failure("the file of \(record.fate.article.name) is not there any more; looked at \(looked)", .io)
  }

  /// Where the article's file is; nil when no file with this content is where it should be.
  func path(of record: FileRecord) -> String? { find(record)?.path }

  private func find(_ record: FileRecord) -> (path: String, bytes: [UInt8])? {
    for path in candidates(for: record) {
      guard let found = FileManager.default.contents(atPath: path) else { continue }
      let bytes = Array(found)
      if "sha256:" + ContentDigest.hex(of: bytes) == fileID(of: record) { return (path, bytes) }
    }
    return nil
  }

  /// As `InboxDisposer` names them: by the month of receipt, with digits of the digest when the name was taken.
  private func candidates(for record: FileRecord) -> [String] {
    let month = record.time.prefix(7).replacingOccurrences(of: "-", with: "/")
    let name = record.fate.article.name
    let digest = record.fate.article.id.dropFirst("sha256:".count).prefix(12)
    let file = URL(fileURLWithPath: "/" + name)
    let suffix = file.pathExtension.isEmpty ? "" : "." + file.pathExtension
    let renamed = String(file.deletingPathExtension().path.dropFirst()) + "." + digest + suffix
    return [configuration.archiveFolder + "/" + month, configuration.rejectedFolder, configuration.inbox].flatMap {
      [$0 + "/" + name, $0 + "/" + renamed]
    }
  }
}
