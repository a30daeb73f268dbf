import EventLog
import Foundation
import Glibc

/// A folder of its own for one test, removed at its end. In memory where there is such a file system: tests open
/// thousands of logs, and each is synced.
final class TemporaryLog: Sendable {
  let folder: String
  var path: String { folder + "/events.jsonl" }

  init() throws {
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    folder = base + "/claimd-log-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Opens the writer with a clock that stands still.
  func open(version: String = "1.0.0") throws(EventLogError) -> EventLogWriter {
    try EventLogWriter.open(path: path, version: version) { EventTime(microseconds: 1_725_789_600_000_001) }
  }

  /// The log's bytes.
  var bytes: [UInt8] {
    get throws { try contents(path) }
  }

  /// Puts bytes in the log's place.
  func write(_ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// The other files of the folder, but for the mark of what is durable.
  var others: [String] {
    get throws {
      let own = ["events.jsonl", "events.jsonl.durable"]
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !own.contains($0) }.sorted()
    }
  }

  /// Removes them.
  func removeOthers() throws {
    for name in try others { try FileManager.default.removeItem(atPath: folder + "/" + name) }
  }

  /// All lines that a reader gives from `sequence` on.
  func lines(after sequence: Int = 0) throws -> [LogLine] {
    var reader = try EventLogReader(path: path, after: sequence)
    var lines: [LogLine] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }
}

/// A file's bytes.
func contents(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
