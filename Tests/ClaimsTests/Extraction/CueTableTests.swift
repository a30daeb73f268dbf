import Claims
import Foundation
import Resources
import Testing

@Suite struct CueTableTests {
  @Test func everyTableOfTheCheckoutIsRead() throws {
    _ = try ClaimExtractor(dataFolder: ParsedText.data)
  }

  @Test(arguments: [
    ("saying-verbs.tsv", "say\tshout\n"), ("modality-cues.tsv", "will\taux\tcertain\n"),
    ("clause-marks.tsv", "if\tdances\n"),
    ("speaker-nouns.tsv", "source\tghost\n"), ("line-cues.tsv", "read more\tstart\tnothing\n"),
  ])
  func aDamagedTableIsNamed(_ file: String, _ row: String) throws {
    // Read and written anew, never through a link into the checkout.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cues-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in try FileManager.default.contentsOfDirectory(atPath: ParsedText.data) {
      let table = try #require(FileManager.default.contents(atPath: ParsedText.data + "/" + name))
      try (name == file ? Data(row.utf8) : table).write(to: folder.appendingPathComponent(name))
    }
    let error = #expect(throws: ResourceError.self) { try ClaimExtractor(dataFolder: folder.path) }
    #expect(error?.description.contains(file) ?? false)
  }
}
