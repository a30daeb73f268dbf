import Foundation
import Glibc
import Testing

@testable import Inbox

@Suite struct DisposerTests {
  static let digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

  static func request(_ file: InboxFile, _ fate: DisposalRequest.Fate = .accepted) -> DisposalRequest {
    DisposalRequest(file: file, digestHex: digest, year: 2024, month: 9, fate: fate)
  }

  private func dispose(
    _ fixture: InboxFixture, _ file: InboxFile, _ fate: DisposalRequest.Fate = .accepted
  ) throws -> Disposal {
    try InboxDisposer(configuration: fixture.configuration).dispose(Self.request(file, fate))
  }

  private func path(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: [
    ("a.txt", DisposalRequest.Fate.accepted, "archive/2024/09/a.txt"),
    ("wire/dpa/a.txt", .accepted, "archive/2024/09/wire/dpa/a.txt"),
    ("a.txt", .duplicate, "archive/2024/09/a.txt"), ("wire/a.txt", .rejected, "rejected/wire/a.txt"),
  ])
  func `moves a file to where its fate says`(
    _ name: String, _ fate: DisposalRequest.Fate, _ expected: String
  ) throws {
    let fixture = try InboxFixture()
    try fixture.makeFolder("wire/dpa")
    try fixture.write(name, "content", age: 10)
    #expect(try dispose(fixture, fixture.onlyReady(), fate) == .moved(to: path(fixture.root + "/" + expected)))
    #expect(try Files.read(fixture.root + "/" + expected) == "content")
    #expect(Files.list(fixture.inbox).isEmpty)
  }

  @Test func `never overwrites: other content gets another name, the same content is not kept twice`() throws {
    let fixture = try InboxFixture()
    let archive = fixture.root + "/archive/2024/09"
    for (round, content) in ["one", "two", "ten", "two", "one"].enumerated() {
      try fixture.write("a.txt", content, age: 10)
      let disposal = try dispose(fixture, fixture.onlyReady())
      switch round {
      case 0: #expect(disposal == .moved(to: path(archive + "/a.txt")))
      case 1: #expect(disposal == .moved(to: path(archive + "/a.0123456789ab.txt")))
      case 2: #expect(disposal == .moved(to: path(archive + "/a.0123456789ab.2.txt")))
      case 3: #expect(disposal == .alreadyThere(at: path(archive + "/a.0123456789ab.txt")))
      default: #expect(disposal == .alreadyThere(at: path(archive + "/a.txt")))
      }
    }
    #expect(try Files.list(archive).map { try Files.read(archive + "/" + $0) } == ["ten", "two", "one"])
    #expect(Files.list(fixture.inbox).isEmpty)
  }

  @Test func `a link in the archive is not mistaken for the file it points to`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    let file = try fixture.onlyReady()
    let archive = fixture.root + "/archive/2024/09"
    try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: true)
    try Files.check(symlink(fixture.inbox + "/a.txt", archive + "/a.txt"))
    #expect(try dispose(fixture, file) == .moved(to: path(archive + "/a.0123456789ab.txt")))
  }

  @Test func `keep leaves every file`() throws {
    let fixture = try InboxFixture(disposal: .keep)
    try fixture.write("a.txt", age: 10)
    let file = try fixture.onlyReady()
    #expect(try dispose(fixture, file) == .kept)
    #expect(try dispose(fixture, file, .rejected) == .kept)
    #expect(Files.list(fixture.root) == ["inbox/a.txt"])
  }

  @Test func `delete removes what was taken and keeps what was rejected`() throws {
    let fixture = try InboxFixture(disposal: .delete)
    try fixture.write("a.txt", age: 10)
    #expect(try dispose(fixture, fixture.onlyReady()) == .deleted)
    try fixture.write("b.txt", age: 10)
    #expect(try dispose(fixture, fixture.onlyReady(), .rejected) == .moved(to: path(fixture.root + "/rejected/b.txt")))
    #expect(Files.list(fixture.root) == ["rejected/b.txt"])
  }

  @Test(arguments: InboxConfiguration.Disposal.allCases)
  func `a file changed since it was read is left`(_ mode: InboxConfiguration.Disposal) throws {
    guard mode != .keep else { return }
    let fixture = try InboxFixture(disposal: mode)
    try fixture.write("a.txt", "old", age: 10)
    let file = try fixture.onlyReady()
    try fixture.write("a.txt", "new")
    #expect(try dispose(fixture, file) == .changed)
    #expect(try Files.read(fixture.inbox + "/a.txt") == "new")
    #expect(Files.list(fixture.root) == ["inbox/a.txt"])
  }

  @Test func `a new drop of the same size and time under the same name is left`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", "old", age: 10)
    let file = try fixture.onlyReady()
    try fixture.write(".new", "new")
    let time = timespec(tv_sec: Int(file.modified / 1_000_000_000), tv_nsec: Int(file.modified % 1_000_000_000))
    try Files.check(utimensat(AT_FDCWD, fixture.inbox + "/.new", [time, time], 0))
    try Files.check(rename(fixture.inbox + "/.new", fixture.inbox + "/a.txt"))
    #expect(try dispose(fixture, file) == .changed)
    #expect(try Files.read(fixture.inbox + "/a.txt") == "new")
  }

  @Test func `a file or folder that is gone is gone`() throws {
    let fixture = try InboxFixture()
    try fixture.makeFolder("wire")
    try fixture.write("wire/a.txt", age: 10)
    let file = try fixture.onlyReady()
    try Files.check(unlink(fixture.inbox + "/wire/a.txt"))
    #expect(try dispose(fixture, file) == .gone)
    try Files.check(rmdir(fixture.inbox + "/wire"))
    #expect(try dispose(fixture, file) == .gone)
  }

  @Test(arguments: [InboxConfiguration.Disposal.archive, .delete])
  func `what a crash left leaving goes under its original name`(_ mode: InboxConfiguration.Disposal) throws {
    let fixture = try InboxFixture(disposal: mode)
    try fixture.write(".claimd-leaving-0.a.txt", age: 10)
    let disposal = try dispose(fixture, fixture.onlyReady())
    #expect(disposal == (mode == .delete ? .deleted : .moved(to: path(fixture.root + "/archive/2024/09/a.txt"))))
    #expect(Files.list(fixture.inbox).isEmpty)
  }

  @Test func `many at once give a result each`() throws {
    let fixture = try InboxFixture()
    for index in 0..<50 { try fixture.write("\(index).txt", age: 10) }
    var scanner = InboxScanner(configuration: fixture.configuration)
    let files = try scanner.scan().ready
    try Files.check(unlink(fixture.inbox + "/7.txt"))
    let results = InboxDisposer(configuration: fixture.configuration).dispose(files.map { Self.request($0) })
    #expect(results.count == 50)
    for (file, result) in zip(files, results) {
      let name = InboxFixture.text(file.path)
      let expected = name == "7.txt" ? Disposal.gone : .moved(to: path(fixture.root + "/archive/2024/09/" + name))
      #expect(try result.get() == expected)
    }
    #expect(Files.list(fixture.root + "/archive").count == 49)
  }

  @Test(.enabled(if: Unprivileged.isPossible))
  func `without the right to move it the error says what to do`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    let file = try fixture.onlyReady()
    try Files.check(chmod(fixture.root, 0o777))
    try Files.check(chmod(fixture.inbox, 0o755))
    let error = try #require(throws: InboxError.self) { try Unprivileged.run { try dispose(fixture, file) } }
    #expect(error.code == .permission)
    #expect(error.description.contains("inbox/a.txt: Permission denied"))
    #expect(error.remedy.contains("chmod g+w"))
    #expect(Files.exists(fixture.inbox + "/a.txt"))
  }

  @Test func `an archive that cannot be made is an error, and the file stays`() throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    try Files.write(fixture.root + "/archive", "in the way")
    let error = try #require(throws: InboxError.self) { try dispose(fixture, fixture.onlyReady()) }
    #expect(error.code == .notFolder)
    #expect(Files.exists(fixture.inbox + "/a.txt"))
  }
}
