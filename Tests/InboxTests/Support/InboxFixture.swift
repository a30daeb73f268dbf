import Foundation
import Glibc

@testable import Inbox

/// An inbox with its archive in a temporary folder, removed when the fixture goes.
final class InboxFixture: Sendable {
  let root: String
  let configuration: InboxConfiguration

  var inbox: String { configuration.path }

  init(
    below base: String = NSTemporaryDirectory(), archive: String? = nil, settleTime: Duration = .seconds(1),
    rescanInterval: Duration = .seconds(3600), maxBytes: Int = 16 << 20, maxDepth: Int = 16,
    disposal: InboxConfiguration.Disposal = .archive
  ) throws {
    root = base + "/inbox-test-" + UUID().uuidString
    configuration = InboxConfiguration(
      path: root + "/inbox", archive: archive, settleTime: settleTime, rescanInterval: rescanInterval,
      maxBytes: maxBytes, maxDepth: maxDepth, disposal: disposal)
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
  }

  deinit {
    // Through the shell: names that are not UTF-8 are beyond FileManager.
    let remover = Process()
    remover.executableURL = URL(filePath: "/bin/rm")
    remover.arguments = ["-rf", root]
    try? remover.run()
    remover.waitUntilExit()
  }

  /// Writes a file in place, by a path within the inbox; `age` sets its modification time back.
  func write(_ path: String, _ text: String = "text", age: TimeInterval = 0) throws {
    try write(Array(path.utf8), text, age: age)
  }

  func write(_ path: [UInt8], _ text: String = "text", age: TimeInterval = 0) throws {
    try Files.write(BytePath.join(Array(inbox.utf8), path), text)
    if age != 0 { try setAge(path, age) }
  }

  /// Sets a modification time back (or, with a negative age, into the future).
  func setAge(_ path: [UInt8], _ age: TimeInterval) throws {
    let at = Date().timeIntervalSince1970 - age
    let time = timespec(tv_sec: Int(at.rounded(.down)), tv_nsec: 0)
    let place = BytePath.join(Array(inbox.utf8), path)
    try Files.check(BytePath.withCString(place) { utimensat(AT_FDCWD, $0, [time, time], 0) })
  }

  /// Makes a sub-folder of the inbox.
  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: inbox + "/" + path, withIntermediateDirectories: true)
  }

  /// Scans once with a fresh scanner and gives the only ready file.
  func onlyReady() throws -> InboxFile {
    var scanner = InboxScanner(configuration: configuration)
    let scan = try scanner.scan()
    guard scan.ready.count == 1, let file = scan.ready.first else { throw Files.Failure(errno: 0, what: "\(scan)") }
    return file
  }

  /// A path within the inbox as text, for comparison.
  static func text(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }
}
