import Foundation
import Glibc
import Testing

@testable import Inbox

@Suite struct ScannerTests {
  private func scan(_ fixture: InboxFixture) throws -> InboxScan {
    var scanner = InboxScanner(configuration: fixture.configuration)
    return try scanner.scan()
  }

  private func waiting(_ scan: InboxScan) -> [String: WaitingReason] {
    Dictionary(uniqueKeysWithValues: scan.waiting.map { (InboxFixture.text($0.path), $0.reason) })
  }

  @Test func `old files are ready in order of time, then of name`() throws {
    let fixture = try InboxFixture()
    for (name, age) in [("b.txt", 100.0), ("a.txt", 50), ("ä.txt", 100), ("B.txt", 100), ("z.txt", 200)] {
      try fixture.write(name, age: age)
    }
    let names = try scan(fixture).ready.map { InboxFixture.text($0.path) }
    #expect(names == ["z.txt", "B.txt", "b.txt", "ä.txt", "a.txt"])
  }

  @Test func `a fresh file waits and says how long`() throws {
    let fixture = try InboxFixture(settleTime: .seconds(3600))
    try fixture.write("a.txt")
    let found = try scan(fixture)
    #expect(found.ready.isEmpty)
    #expect(waiting(found) == ["a.txt": .settling])
    let delay = try #require(found.retryAfter)
    #expect(delay > .seconds(3000) && delay <= .seconds(3600))
  }

  @Test func `a fresh file that was moved in is ready`() throws {
    let fixture = try InboxFixture(settleTime: .seconds(3600))
    try fixture.write("a.txt")
    var scanner = InboxScanner(configuration: fixture.configuration)
    #expect(try scanner.scan(movedIn: [Array("a.txt".utf8): InboxInstant.now.wall]).ready.count == 1)
  }

  @Test func `sub-folders count, hidden and temporary names do not`() throws {
    let fixture = try InboxFixture()
    try fixture.makeFolder("wire/2024")
    try fixture.makeFolder(".hidden")
    try fixture.makeFolder("upload.part")
    for name in ["wire/2024/a.txt", "wire/b.txt", "wire/.c.txt", ".hidden/d.txt", "upload.part/e.txt", "f.txt~"] {
      try fixture.write(name, age: 10)
    }
    let found = try scan(fixture)
    #expect(Set(found.ready.map { InboxFixture.text($0.path) }) == ["wire/2024/a.txt", "wire/b.txt"])
    #expect(found.ignored == 4)
    #expect(found.waiting.isEmpty)
  }

  @Test func `folders below the depth wait and are named`() throws {
    let fixture = try InboxFixture(maxDepth: 1)
    try fixture.makeFolder("one/two")
    try fixture.write("one/a.txt", age: 10)
    try fixture.write("one/two/b.txt", age: 10)
    let found = try scan(fixture)
    #expect(found.ready.map { InboxFixture.text($0.path) } == ["one/a.txt"])
    #expect(waiting(found) == ["one/two": .tooDeep])
  }

  @Test func `links, pipes and sockets wait and are named, never opened`() throws {
    let fixture = try InboxFixture()
    try Files.write(fixture.root + "/outside.txt", "secret")
    try Files.check(symlink(fixture.root + "/outside.txt", fixture.inbox + "/out.txt"))
    try Files.check(symlink(fixture.inbox, fixture.inbox + "/loop"))
    try Files.check(symlink("nowhere", fixture.inbox + "/dangling"))
    try Files.check(mkfifo(fixture.inbox + "/pipe", 0o600))
    let found = try scan(fixture)
    #expect(found.ready.isEmpty)
    #expect(
      waiting(found) == [
        "out.txt": .notRegular(.symbolicLink), "loop": .notRegular(.symbolicLink),
        "dangling": .notRegular(.symbolicLink), "pipe": .notRegular(.pipe),
      ])
    #expect(found.retryAfter == nil)
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x2E, 0x74], [0x0A], [0x20, 0x09], Array("👩‍👩‍👧.txt".utf8), [UInt8](repeating: 0x78, count: 255),
  ])
  func `names are bytes`(_ name: [UInt8]) throws {
    let fixture = try InboxFixture()
    try fixture.write(name, age: 10)
    let file = try fixture.onlyReady()
    #expect(file.path == name)
    let read = try InboxReader(configuration: fixture.configuration).read(file)
    guard case .contents(let content) = read else { throw Files.Failure(errno: 0, what: "\(read)") }
    #expect(content.bytes == Array("text".utf8))
  }

  @Test func `empty and sparse files are ready like any other`() throws {
    let fixture = try InboxFixture()
    try fixture.write("empty", "", age: 10)
    try fixture.write("sparse", age: 10)
    try Files.check(truncate(fixture.inbox + "/sparse", 1 << 40))
    try fixture.setAge(Array("sparse".utf8), 10)
    #expect(try Set(scan(fixture).ready.map(\.size)) == [0, 1 << 40])
  }

  @Test func `a file marked done is left out until it changes`() throws {
    let fixture = try InboxFixture(disposal: .keep)
    try fixture.write("a.txt", age: 10)
    var scanner = InboxScanner(configuration: fixture.configuration)
    let file = try #require(try scanner.scan().ready.first)
    scanner.markDone(file)
    for _ in 0..<2 {
      let again = try scanner.scan()
      #expect(again.ready.isEmpty && again.kept == 1)
    }
    try fixture.write("a.txt", "longer text", age: 5)
    _ = try scanner.scan(now: InboxInstant(wall: 0, uptime: 0))
    let changed = try scanner.scan(now: InboxInstant(wall: 0, uptime: 2_000_000_000))
    #expect(changed.ready.map(\.size) == [11])
  }

  @Test func `a removal that a crash interrupted is reported under the original name`() throws {
    let fixture = try InboxFixture()
    try fixture.makeFolder("wire")
    try fixture.write("wire/.claimd-leaving-0.a.txt", age: 10)
    let file = try fixture.onlyReady()
    #expect(InboxFixture.text(file.path) == "wire/a.txt")
    #expect(InboxFixture.text(file.location) == "wire/.claimd-leaving-0.a.txt")
  }

  @Test(.enabled(if: Unprivileged.isPossible))
  func `what may not be read or entered waits`() throws {
    let fixture = try InboxFixture()
    try fixture.makeFolder("closed")
    try fixture.write("closed/a.txt", age: 10)
    try fixture.write("b.txt", age: 10)
    try Files.check(chmod(fixture.root, 0o755))
    try Files.check(chmod(fixture.inbox, 0o755))
    try Files.check(chmod(fixture.inbox + "/closed", 0o700))
    try Files.check(chmod(fixture.inbox + "/b.txt", 0o600))
    let found = try Unprivileged.run { try scan(fixture) }
    #expect(found.ready.isEmpty)
    #expect(waiting(found) == ["closed": .permission, "b.txt": .permission])
    try Files.check(chmod(fixture.inbox + "/b.txt", 0o644))
    let opened = try Unprivileged.run { try scan(fixture) }
    #expect(opened.ready.map { InboxFixture.text($0.path) } == ["b.txt"])
  }

  @Test func `an inbox that is missing or no folder is an error that says so`() throws {
    let fixture = try InboxFixture()
    var scanner = InboxScanner(configuration: InboxConfiguration(path: fixture.root + "/nowhere"))
    let missing = try #require(throws: InboxError.self) { try scanner.scan() }
    #expect(missing.code == .missing && missing.isTransient)
    #expect(missing.description.contains(fixture.root + "/nowhere: No such file or directory"))
    try Files.write(fixture.root + "/file", "")
    var other = InboxScanner(configuration: InboxConfiguration(path: fixture.root + "/file"))
    #expect(try #require(throws: InboxError.self) { try other.scan() }.code == .notFolder)
  }
}
