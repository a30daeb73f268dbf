import Glibc
import Testing

@testable import Inbox

@Suite struct ReaderTests {
  @Test func `reads a settled file whole`() throws {
    let fixture = try InboxFixture()
    try fixture.makeFolder("wire")
    try fixture.write("wire/a.txt", "Officials said.\n", age: 10)
    let file = try fixture.onlyReady()
    let expected = FileBytes(bytes: Array("Officials said.\n".utf8), size: 16, modified: file.modified)
    #expect(try InboxReader(configuration: fixture.configuration).read(file) == .contents(expected))
  }

  @Test(arguments: [(9, false), (10, false), (11, true)])
  func `a file above the cap is not read but can be digested`(_ size: Int, _ isOversize: Bool) throws {
    let fixture = try InboxFixture(maxBytes: 10)
    try fixture.write("a.txt", String(repeating: "x", count: size), age: 10)
    let file = try fixture.onlyReady()
    let reader = InboxReader(configuration: fixture.configuration)
    #expect((try reader.read(file) == .oversize) == isOversize)
    var pieces: [Int] = []
    #expect(try reader.readChunks(of: file, chunkBytes: 4) { pieces.append($0.count) } == .complete)
    #expect(pieces.reduce(0, +) == size && pieces.allSatisfy { $0 <= 4 })
  }

  @Test func `a file changed since the scan waits`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    let file = try fixture.onlyReady()
    try Files.append(fixture.inbox + "/a.txt", " and more")
    #expect(try InboxReader(configuration: fixture.configuration).read(file) == .waiting(.changed))
  }

  @Test func `a file rewritten with the same length waits`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", "one", age: 10)
    let file = try fixture.onlyReady()
    try fixture.write("a.txt", "two")
    #expect(try InboxReader(configuration: fixture.configuration).read(file) == .waiting(.changed))
  }

  @Test func `another file of the same size and time is not taken for the one that was seen`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", "one", age: 10)
    let file = try fixture.onlyReady()
    try fixture.write(".b", "two")
    let time = timespec(tv_sec: Int(file.modified / 1_000_000_000), tv_nsec: Int(file.modified % 1_000_000_000))
    try Files.check(utimensat(AT_FDCWD, fixture.inbox + "/.b", [time, time], 0))
    try Files.check(rename(fixture.inbox + "/.b", fixture.inbox + "/a.txt"))
    #expect(try InboxReader(configuration: fixture.configuration).read(file) == .waiting(.changed))
  }

  @Test(arguments: [true, false])
  func `a file that grows or shrinks while being read waits`(_ grows: Bool) throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", String(repeating: "x", count: 64), age: 10)
    let file = try fixture.onlyReady()
    let path = fixture.inbox + "/a.txt"
    var isFirst = true
    let outcome = try InboxReader(configuration: fixture.configuration).readChunks(of: file, chunkBytes: 16) { _ in
      guard isFirst else { return }
      isFirst = false
      if grows { try? Files.append(path, "more") } else { truncate(path, 20) }
    }
    #expect(outcome == .waiting(.changed))
  }

  @Test func `a file rewritten in place while being read waits`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", String(repeating: "x", count: 64), age: 10)
    let file = try fixture.onlyReady()
    let outcome = try InboxReader(configuration: fixture.configuration).readChunks(of: file, chunkBytes: 16) { _ in
      try? fixture.write("a.txt", String(repeating: "y", count: 64))
    }
    #expect(outcome == .waiting(.changed))
  }

  @Test func `a file deleted before is gone, one deleted while being read is read whole`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", String(repeating: "x", count: 64), age: 10)
    let file = try fixture.onlyReady()
    let reader = InboxReader(configuration: fixture.configuration)
    let outcome = try reader.readChunks(of: file, chunkBytes: 16) { _ in unlink(fixture.inbox + "/a.txt") }
    #expect(outcome == .complete)
    #expect(try reader.read(file) == .gone)
  }

  @Test func `a link or pipe put in the file's place is not followed and does not block`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    let file = try fixture.onlyReady()
    let reader = InboxReader(configuration: fixture.configuration)
    let path = fixture.inbox + "/a.txt"
    try Files.check(rename(path, fixture.root + "/a.txt"))
    try Files.check(symlink(fixture.root + "/a.txt", path))
    #expect(try reader.read(file) == .waiting(.notRegular(.symbolicLink)))
    try Files.check(unlink(path))
    try Files.check(mkfifo(path, 0o600))
    #expect(try reader.read(file) == .waiting(.changed))
  }

  @Test func `a sub-folder replaced by a link is not followed`() throws {
    let fixture = try InboxFixture()
    try fixture.makeFolder("wire")
    try fixture.write("wire/a.txt", age: 10)
    let file = try fixture.onlyReady()
    try Files.check(rename(fixture.inbox + "/wire", fixture.root + "/wire"))
    try Files.check(symlink(fixture.root + "/wire", fixture.inbox + "/wire"))
    let outcome = try InboxReader(configuration: fixture.configuration).read(file)
    #expect(outcome != .contents(FileBytes(bytes: Array("text".utf8), size: 4, modified: file.modified)))
  }

  @Test(.enabled(if: Unprivileged.isPossible))
  func `a file that may not be read waits`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    let file = try fixture.onlyReady()
    try Files.check(chmod(fixture.root, 0o755))
    try Files.check(chmod(fixture.inbox + "/a.txt", 0))
    let outcome = try Unprivileged.run { try InboxReader(configuration: fixture.configuration).read(file) }
    #expect(outcome == .waiting(.permission))
  }

  @Test func `an inbox that is gone is an error`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    let file = try fixture.onlyReady()
    try Files.check(rename(fixture.inbox, fixture.root + "/elsewhere"))
    let reader = InboxReader(configuration: fixture.configuration)
    #expect(try #require(throws: InboxError.self) { try reader.read(file) }.code == .missing)
  }
}
