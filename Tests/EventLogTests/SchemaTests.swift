import Changes
import EventLog
import Foundation
import Testing

/// The lines of every type against the published schema, with a validator that shares no code with the module.
@Suite struct SchemaTests {
  static let hasValidator = (try? run("python3", ["-c", "import jsonschema"]).status) == 0
  static let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  static let schema = here.deletingLastPathComponent().deletingLastPathComponent().path + "/docs/events.schema.json"

  static func validate(_ log: TemporaryLog, _ options: [String] = []) throws -> ProgramResult {
    try run("python3", [here.path + "/validate.py", log.path, schema] + options)
  }

  @Test(.enabled(if: hasValidator, "needs Python with jsonschema"))
  func everyTypesLinesAreValid() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    _ = try writer.append(Samples.everyTypeOnce)
    let result = try Self.validate(log)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains(" \(EventType.allCases.count) types, 0 faults"))
  }

  @Test(.enabled(if: hasValidator, "needs Python with jsonschema"))
  func aRepairedLogIsValid() throws {
    let log = try TemporaryLog()
    try log.open().close()
    try log.write(try log.bytes + Array("torn".utf8))
    try log.open(version: "2.0.0").close()
    let result = try Self.validate(log)
    #expect(result.status == 0, "\(result.output)")
  }

  /// The validator must be able to fail.
  @Test(
    .enabled(if: hasValidator, "needs Python with jsonschema"),
    arguments: [
      (#""polarity":"-""#, #""polarity":"?""#, "mention.polarity"),
      (#","url":null"#, "", "'url' is a required property"),
      (#""late":false"#, #""late":false,"new":1"#, "'new' was unexpected"),
      (#""specversion":"1.0""#, #""specversion":"1""#, "1.0"),
      (#"00000000000000000003"#, #"00000000000000000004"#, "sequence"), (#"Troops leave."#, #"Troops stay."#, "chain"),
    ])
  func faultsAreFound(old: String, new: String, message: String) throws {
    let log = try TemporaryLog()
    _ = try log.open().append(Samples.everyTypeOnce)
    let text = String(decoding: try log.bytes, as: UTF8.self)
    let range = try #require(text.range(of: old))
    try log.write(Array(text.replacingCharacters(in: range, with: new).utf8))
    let result = try Self.validate(log)
    #expect(result.status == 1 && result.output.contains(message), "\(result.output)")
  }
}
