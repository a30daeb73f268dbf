import Articles

/// Reads fuzzed bytes as the daemon reads a file, and checks what the reader promises of any file.
public struct FuzzedFile: Sendable {
  private static let reader = loaded()
  private static let id = "sha256:" + String(repeating: "0", count: 64)

  /// Reads a file; ends the process when the reader breaks a promise.
  public static func check(_ bytes: [UInt8]) {
    let first = items(in: bytes)
    for case .success(let article) in first.map(\.result) {
      let count = article.text.unicodeScalars.count
      for line in article.metadataLines {
        precondition(line.lowerBound >= 0 && line.upperBound <= count, "metadata line \(line) of \(count) code points")
      }
      precondition(article.id.hasPrefix(id), "article \(article.id) is not of its file")
    }
    precondition(Set(first.map(\.id)).count == first.count, "two articles of a file have the same id")
    // Reading is taken up again after a crash: the same bytes must give the same articles. Dear, so not every time.
    if bytes.count % 16 == 0 { precondition(first == items(in: bytes), "read twice, the file differs") }
  }

  private static func items(in bytes: [UInt8]) -> [ArticleItem] {
    do throws(ArticleError) {
      return try reader.items(bytes, id: id, name: FileName("fuzzed"))
    } catch {
      precondition(!error.description.isEmpty, "a rejection without a reason")
      return []
    }
  }

  private static func loaded() -> ArticleReader {
    do { return try ArticleReader() } catch { fatalError("\(error)") }
  }
}
