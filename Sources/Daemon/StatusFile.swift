import Foundation
import Glibc

/// Where the daemon publishes its status, and where others find it.
///
/// In the service's runtime folder when there is one ($RUNTIME_DIRECTORY, on tmpfs: no wear), else in the state folder.
public struct StatusFile: Sendable {
  /// The file's path.
  public let path: String

  /// The file that the daemon of this process writes.
  public init(state: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    path = (Self.runtimeFolder(environment) ?? state) + "/status.json"
  }

  /// The service's runtime folder; nil outside of a service that has one.
  static func runtimeFolder(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
    environment["RUNTIME_DIRECTORY"].flatMap { $0.split(separator: ":").first.map(String.init) }
  }

  private init(path: String) { self.path = path }

  /// Writes the report: readers see the old one or the new one, never half of one.
  ///
  /// Not synced to disk: it describes a running process and is worth nothing after a crash.
  public func write(_ report: StatusReport) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let temporary = path + ".new"
    try encoder.encode(report).write(to: URL(fileURLWithPath: temporary))
    chmod(temporary, 0o644)
    guard rename(temporary, path) == 0 else {
      throw DaemonError("cannot publish the status at \(path): \(String(cString: strerror(errno)))", exit: .io)
    }
  }

  /// Publishes text in a file of this name beside the status, in the same way.
  func write(_ text: String, as name: String) throws {
    let file = path.dropLast("status.json".count) + name
    try text.write(toFile: file + ".new", atomically: false, encoding: .utf8)
    chmod(file + ".new", 0o644)
    guard rename(file + ".new", String(file)) == 0 else {
      throw DaemonError("cannot publish \(file): \(String(cString: strerror(errno)))", exit: .io)
    }
  }

  /// The report of a daemon that is running now on this log; nil when there is none.
  public static func running(state: String, log: String) -> StatusReport? {
    for path in ["/run/claimd/status.json", state + "/status.json"] {
      guard let bytes = FileManager.default.contents(atPath: path),
        let report = try? JSONDecoder().decode(StatusReport.self, from: bytes), report.log == log,
        FileLock.isHeld(path: StateFolder(path: state).lockPath)
      else { continue }
      return report
    }
    return nil
  }
}
