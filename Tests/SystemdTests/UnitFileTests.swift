import Foundation
import Testing

/// The files of systemd/ that systemd's own tools can check without a running system.
@Suite struct UnitFileTests {
  private static let analyze = "/usr/bin/systemd-analyze"
  static let hasTools = FileManager.default.isExecutableFile(atPath: analyze)

  /// Runs a tool and gives its status with all it printed.
  private func run(_ tool: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// A copy of the unit whose programme exists on this machine.
  private func withUnit<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "unit-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let unit = folder.appending(path: "claimd.service")
    let text = try Repository.text("systemd/claimd.service")
    try text.replacingOccurrences(of: "/usr/bin/claimd ", with: "/bin/true ").write(
      to: unit, atomically: true, encoding: .utf8)
    return try body(unit.path)
  }

  @Test(.enabled(if: hasTools)) func `systemd-analyze verify prints nothing`() throws {
    let result = try withUnit { try run(Self.analyze, ["verify", $0]) }
    #expect(result.status == 0 && result.output == "")
  }

  @Test(.enabled(if: hasTools)) func `the exposure is at most 0.5`() throws {
    let result = try withUnit {
      try run(Self.analyze, ["security", "--offline=yes", "--no-pager", "--threshold=5", $0])
    }
    #expect(result.status == 0, "\(result.output.suffix(200))")
    #expect(result.output.contains("Overall exposure level"))
  }

  @Test(arguments: [
    "Type=notify", "ExecReload=/bin/kill -HUP $MAINPID", "RestartPreventExitStatus=64 65 78", "WatchdogSec=60",
    "SystemCallErrorNumber=EPERM", "ReadWritePaths=/var/spool/claimd /var/log/claimd /var/lib/claimd",
  ])
  func `the unit keeps`(_ line: String) throws {
    #expect(try Repository.text("systemd/claimd.service").split(separator: "\n").contains { $0 == line })
  }

  @Test(arguments: [
    "inbox.path", "inbox.settle-seconds", "inbox.rescan-seconds", "inbox.max-bytes", "inbox.disposal", "inbox.archive",
    "inbox.rejected", "state.path", "log.path", "log.level", "model.path",
  ])
  func `the example configuration documents every key`(_ key: String) throws {
    var section = ""
    var documented: Set<String> = []
    var before = ""
    for line in try Repository.text("systemd/claimd.toml").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("[") { section = String(line.dropFirst().dropLast()) }
      if let cut = line.firstIndex(of: "="), !line.hasPrefix("#"), before.hasPrefix("#") {
        documented.insert(section + "." + line[..<cut].trimmingCharacters(in: .whitespaces))
      }
      before = String(line)
    }
    #expect(documented.contains(key))
  }
}
