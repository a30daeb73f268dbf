import TestSupport
import Testing

@testable import English

struct ModelFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for place in ["usr/bin", "usr/share/claimd/model", "checkout/.build/debug", "checkout/model/en_core_web_sm-3.8.0"] {
      try folder.makeFolder(place)
    }
    try folder.write("", to: "checkout/Package.swift")
  }

  private func locate(
    explicit: String? = nil, environment: String? = nil, executable: String? = nil, current: String? = nil
  ) throws(ModelError) -> String {
    try ModelFolder.locate(
      explicit: explicit, environment: environment, executableFolder: executable.map(folder.path),
      currentFolder: current.map(folder.path))
  }

  @Test func aNamedFolderIsTakenAsItIs() throws {
    #expect(try locate(explicit: "/nowhere", environment: "/elsewhere") == "/nowhere")
    #expect(try locate(explicit: "", environment: "/elsewhere") == "/elsewhere")
  }

  @Test func theInstalledModelGoesBeforeTheCheckouts() throws {
    try folder.write("", to: "usr/share/claimd/model/tokenizer")
    try folder.write("", to: "checkout/model/en_core_web_sm-3.8.0/tokenizer")
    #expect(
      try locate(executable: "usr/bin", current: "checkout") == folder.path("usr/bin/../share/claimd/model"))
    #expect(
      try locate(executable: "checkout/.build/debug") == folder.path("checkout/model/en_core_web_sm-3.8.0"))
    #expect(try locate(current: "checkout/.build") == folder.path("checkout/model/en_core_web_sm-3.8.0"))
  }

  @Test func theErrorNamesAllPlacesAndTheCommand() throws {
    do throws(ModelError) {
      _ = try locate(executable: "usr/bin", current: "checkout/.build")
      Issue.record("found a model where there is none")
    } catch {
      #expect(error.description.contains(folder.path("usr/bin/../share/claimd/model")))
      #expect(error.description.contains(folder.path("checkout/model/en_core_web_sm-3.8.0")))
      #expect(error.description.contains("scripts/fetch-model"))
    }
  }
}
