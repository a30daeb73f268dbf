import Foundation
import Glibc
import Testing

@testable import Inbox

@Suite struct ConfigurationTests {
  @Test(arguments: [
    ("/var/spool/claimd/inbox", "/var/spool/claimd/archive"), ("/inbox", "/archive"), ("inbox", "archive"),
    ("/a/inbox/", "/a/archive"), ("./inbox", "./archive"), ("..", "../../archive"),
  ])
  func `the archive stands beside the inbox`(_ inbox: String, _ archive: String) {
    #expect(InboxConfiguration(path: inbox).archive == archive)
  }

  @Test func `prepare makes what is missing`() throws {
    let fixture = try InboxFixture(archive: nil)
    try fixture.configuration.prepare()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.root).sorted() == ["archive", "inbox", "rejected"])
  }

  @Test func `prepare does not make the inbox`() throws {
    let fixture = try InboxFixture()
    let error = try #require(throws: InboxError.self) {
      try InboxConfiguration(path: fixture.root + "/other").prepare()
    }
    #expect(error.code == .missing)
    #expect(!Files.exists(fixture.root + "/archive"))
  }

  @Test(arguments: ["/inbox/archive", "/inbox", "/link/archive", "/inbox/../inbox/x"])
  func `prepare refuses an archive inside the inbox`(_ below: String) throws {
    let fixture = try InboxFixture()
    try Files.check(symlink(fixture.inbox, fixture.root + "/link"))
    let configuration = InboxConfiguration(path: fixture.inbox, archive: fixture.root + below)
    let error = try #require(throws: InboxError.self) { try configuration.prepare() }
    #expect(error.code == .configuration)
    #expect(error.description.contains("inside the inbox"))
  }

  @Test(.enabled(if: Unprivileged.isPossible))
  func `prepare refuses an inbox that may not be written to, unless files are kept`() throws {
    let fixture = try InboxFixture()
    try Files.check(chmod(fixture.root, 0o777))
    try Files.check(chmod(fixture.inbox, 0o755))
    let error = try #require(throws: InboxError.self) { try Unprivileged.run { try fixture.configuration.prepare() } }
    #expect(error.code == .permission && !error.isTransient)
    var kept = fixture.configuration
    kept.disposal = .keep
    try Unprivileged.run { try kept.prepare() }
  }
}
