import Foundation
import TestSupport

/// One installation of claimd for one test: folders of its own, and the programs that use them.
final class Site {
  let folder: TemporaryFolder
  var inbox: String { folder.path("inbox") }
  var state: String { folder.path("state") }
  var log: String
  /// A configuration file, where the test needs one.
  var configuration: String?
  var places: [String] {
    (configuration.map { ["--config", $0] } ?? []) + ["--inbox", inbox, "--state", state, "--log", log]
  }

  init() throws {
    folder = try TemporaryFolder()
    log = folder.path("events.jsonl")
    try folder.makeFolder("inbox")
  }

  /// Drops a file as a careful sender does: written under a hidden name, then renamed.
  func drop(_ text: String, as name: String) throws { try drop(Array(text.utf8), as: name) }

  /// - Parameter modified: the file's modification time, seconds since 1970; nil: now.
  func drop(_ bytes: [UInt8], as name: String, modified: Double? = nil) throws {
    try folder.write(bytes, to: "inbox/.arriving-" + name)
    if let modified {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: modified)], ofItemAtPath: inbox + "/.arriving-" + name)
    }
    guard rename(inbox + "/.arriving-" + name, inbox + "/" + name) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func dropSeeds() throws {
    for path in try Checkout.seeds() {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try drop(Array(bytes), as: URL(fileURLWithPath: path).lastPathComponent, modified: 1_700_000_000)
    }
  }

  /// `claimd run --once`.
  @discardableResult func once(environment: [String: String] = [:]) throws -> Program.Result {
    try Program.claimd.run(["run", "--once"] + places, environment: environment)
  }

  /// `claimd run`, ready: its watch is in place.
  func start(environment: [String: String] = [:]) throws -> RunningProgram {
    try Program.claimd.start(["run"] + places, environment: environment)
  }

  /// `claimctl` with the site's folders.
  func ask(_ command: String, _ arguments: String...) throws -> Program.Result {
    try Program.claimctl.run([command] + places + arguments)
  }

  /// The events in the log.
  func events() throws -> [Event] { try Event.all(in: log) }
}

/// One line of a log, as any reader of JSON sees it.
struct Event {
  let json: [String: Any]
  let line: String

  static func all(in path: String) throws -> [Event] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      guard let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
        throw CocoaError(.coderInvalidValue)
      }
      return Event(json: json, line: String(line))
    }
  }

  var type: String { json["type"] as? String ?? "" }
  var id: String { json["id"] as? String ?? "" }
  var sequence: Int { Int(json["sequence"] as? String ?? "") ?? -1 }
  var data: [String: Any] { json["data"] as? [String: Any] ?? [:] }
  var article: [String: Any] { data["article"] as? [String: Any] ?? [:] }
  var articleName: String { article["name"] as? String ?? "" }
  var articleID: String { article["id"] as? String ?? "" }
  var subject: String { json["subject"] as? String ?? "" }
  var isClaim: Bool { type.hasPrefix("claim.") }
  var isArticle: Bool { type.hasPrefix("article.") }
}
