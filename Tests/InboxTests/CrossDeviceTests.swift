import Foundation
import Glibc
import Testing

@testable import Inbox

/// A file system other than that of temporary files.
private enum OtherFileSystem {
  static let path = "/dev/shm"

  static let isThere: Bool = {
    guard let here = FolderIdentity(of: Array(NSTemporaryDirectory().utf8)),
      let there = FolderIdentity(of: Array(path.utf8))
    else { return false }
    return here.device != there.device && access(path, W_OK) == 0
  }()
}

@Suite(.enabled(if: OtherFileSystem.isThere)) struct CrossDeviceTests {
  private let archive = OtherFileSystem.path + "/inbox-test-" + UUID().uuidString

  private func cleanUp() { try? FileManager.default.removeItem(atPath: archive) }

  private func dispose(_ fixture: InboxFixture, _ file: InboxFile) throws -> Disposal {
    try InboxDisposer(configuration: fixture.configuration).dispose(DisposerTests.request(file))
  }

  @Test func `a file is copied with its time and mode, then removed`() throws {
    defer { cleanUp() }
    let fixture = try InboxFixture(archive: archive)
    let content = String(repeating: "0123456789", count: 300_000)
    try fixture.write("a.txt", content, age: 1000)
    try Files.check(chmod(fixture.inbox + "/a.txt", 0o640))
    let file = try fixture.onlyReady()
    #expect(try dispose(fixture, file) == .moved(to: Array((archive + "/2024/09/a.txt").utf8)))
    #expect(try Files.read(archive + "/2024/09/a.txt") == content)
    let copy = try #require(try Descriptor.folder(Array((archive + "/2024/09").utf8)).facts(of: Array("a.txt".utf8)))
    #expect(copy.modified == file.modified && copy.permissions == 0o640)
    #expect(Files.list(fixture.inbox).isEmpty && Files.list(archive) == ["2024/09/a.txt"])
  }

  @Test func `collisions are as on one file system`() throws {
    defer { cleanUp() }
    let fixture = try InboxFixture(archive: archive)
    for content in ["one", "two", "two", "one"] {
      try fixture.write("a.txt", content, age: 10)
      let disposal = try dispose(fixture, fixture.onlyReady())
      let name = content == "one" ? "a.txt" : "a.0123456789ab.txt"
      let path = Array("\(archive)/2024/09/\(name)".utf8)
      #expect(disposal == .moved(to: path) || disposal == .alreadyThere(at: path))
    }
    #expect(Files.list(archive) == ["2024/09/a.0123456789ab.txt", "2024/09/a.txt"])
    #expect(Files.list(fixture.inbox).isEmpty)
  }

  @Test func `a copy left half by a crash is no obstacle`() throws {
    defer { cleanUp() }
    let fixture = try InboxFixture(archive: archive)
    try FileManager.default.createDirectory(atPath: archive + "/2024/09", withIntermediateDirectories: true)
    try Files.write(archive + "/2024/09/.claimd-arriving", "ha")
    try fixture.write(".claimd-leaving-0.a.txt", "half or whole", age: 10)
    #expect(try dispose(fixture, fixture.onlyReady()) == .moved(to: Array((archive + "/2024/09/a.txt").utf8)))
    #expect(try Files.read(archive + "/2024/09/a.txt") == "half or whole")
    #expect(Files.list(archive) == ["2024/09/a.txt"] && Files.list(fixture.inbox).isEmpty)
  }

  @Test func `a changed file is left`() throws {
    defer { cleanUp() }
    let fixture = try InboxFixture(archive: archive)
    try fixture.write("a.txt", "old", age: 10)
    let file = try fixture.onlyReady()
    try fixture.write("a.txt", "newer")
    #expect(try dispose(fixture, file) == .changed)
    #expect(Files.list(fixture.inbox) == ["a.txt"] && Files.list(archive).isEmpty)
  }
}
