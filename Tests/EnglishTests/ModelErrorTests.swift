import Foundation
import TestSupport
import Testing

@testable import English

struct ModelErrorTests {
  /// A copy of the model, of links to its files, in which `change` spoils one.
  private func spoiled(_ file: ModelFile, _ change: (URL) throws -> Void) throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    let source = try TestModel.folder.get()
    for other in ModelFile.all {
      let link = URL(filePath: folder.path(other.path))
      try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(filePath: "\(source)/\(other.path)"))
    }
    let spoiled = URL(filePath: folder.path(file.path))
    let content = try Data(contentsOf: spoiled)
    try FileManager.default.removeItem(at: spoiled)
    try content.write(to: spoiled)
    try change(spoiled)
    return (folder, spoiled.path)
  }

  private func failure(in folder: TemporaryFolder) -> ModelError? {
    do throws(ModelError) {
      _ = try EnglishPipeline(model: folder.path)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ModelFile.all)
  func missing(_ file: ModelFile) throws {
    let (folder, path) = try spoiled(file) { try FileManager.default.removeItem(at: $0) }
    let error = try #require(failure(in: folder))
    #expect(error == .unreadable(path: path, reason: "No such file or directory"))
    #expect(error.description.contains(path) && error.description.contains("scripts/fetch-model"))
  }

  @Test(arguments: ModelFile.all)
  func truncated(_ file: ModelFile) throws {
    let (folder, path) = try spoiled(file) { url in
      let handle = try FileHandle(forWritingTo: url)
      try handle.truncate(atOffset: UInt64(file.size - 1))
      try handle.close()
    }
    let error = try #require(failure(in: folder))
    #expect(error == .wrongSize(path: path, expected: file.size, found: file.size - 1))
    #expect(error.description.contains(path) && error.description.contains("scripts/fetch-model"))
  }

  @Test(arguments: ModelFile.all)
  func altered(_ file: ModelFile) throws {
    let (folder, path) = try spoiled(file) { url in
      var content = try Data(contentsOf: url)
      content[content.count / 2] ^= 1
      try content.write(to: url)
    }
    let error = try #require(failure(in: folder))
    guard case .altered(path, file.sha256, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(error.description.contains(path) && error.description.contains("scripts/fetch-model"))
  }

  @Test func aFolderInPlaceOfAFile() throws {
    let (folder, path) = try spoiled(.tokenizer) { url in
      try FileManager.default.removeItem(at: url)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    #expect(failure(in: folder) == .unreadable(path: path, reason: "not a regular file"))
  }
}
