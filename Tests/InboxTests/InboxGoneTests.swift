import Foundation
import Glibc
import Testing

@testable import Inbox

@Suite struct InboxGoneTests {
  private func isGone(_ notice: InboxNotice) -> Bool {
    if case .gone = notice { return true }
    return false
  }

  /// Waits until the loss of the inbox has been told, and its return as often.
  private func toldBoth(_ watched: WatchedInbox, _ fixture: InboxFixture) async throws -> Bool {
    try await eventually {
      let notices = await watched.notices
      return notices.filter(isGone).count == 1 && notices.filter { $0 == .back(path: fixture.inbox) }.count == 1
    }
  }

  @Test(arguments: ["renamed", "removed"])
  func `an inbox that goes is told and taken up again`(_ way: String) async throws {
    let fixture = try InboxFixture(settleTime: .milliseconds(10))
    let watched = WatchedInbox(fixture)
    watched.start()
    #expect(try await eventually { await watched.wakes > 0 })
    if way == "renamed" {
      try Files.check(rename(fixture.inbox, fixture.root + "/elsewhere"))
    } else {
      try Files.check(rmdir(fixture.inbox))
    }
    #expect(try await eventually { await watched.notices.contains(where: isGone) })
    #expect(watched.watcher.mode == .gone)
    try Files.check(mkdir(fixture.inbox, 0o755))
    try fixture.write("a.txt")
    #expect(try await eventually { await watched.ready == ["a.txt"] })
    #expect(try await toldBoth(watched, fixture))
    #expect(watched.watcher.mode == .inotify)
    try fixture.write("b.txt")
    #expect(try await eventually { await watched.ready == ["a.txt", "b.txt"] })
    watched.watcher.stop()
  }

  @Test func `another folder in the inbox's place is taken up at once`() async throws {
    let fixture = try InboxFixture(settleTime: .milliseconds(10))
    let watched = WatchedInbox(fixture)
    watched.start()
    #expect(try await eventually { await watched.wakes > 0 })
    try Files.check(mkdir(fixture.root + "/other", 0o755))
    try Files.write(fixture.root + "/other/a.txt", "text")
    #expect(Files.exchange(fixture.inbox, fixture.root + "/other"))
    #expect(try await eventually { await watched.ready == ["a.txt"] })
    #expect(try await toldBoth(watched, fixture))
    watched.watcher.stop()
  }

  @Test func `a parent renamed and made anew is noticed by the regular look`() async throws {
    let fixture = try InboxFixture(settleTime: .milliseconds(10), rescanInterval: .milliseconds(50))
    let deep = InboxConfiguration(
      path: fixture.inbox + "/parent/inbox", settleTime: .milliseconds(10), rescanInterval: .milliseconds(50))
    try fixture.makeFolder("parent/inbox")
    let watcher = InboxWatcher(configuration: deep)
    watcher.start()
    #expect(watcher.mode == .inotify)
    try Files.check(rename(fixture.inbox + "/parent", fixture.inbox + "/old"))
    #expect(try await eventually { watcher.mode == .gone })
    try fixture.makeFolder("parent/inbox")
    #expect(try await eventually { watcher.mode == .inotify })
    #expect(watcher.takeNews().notices.last == .watching)
    watcher.stop()
  }

  @Test func `an inbox missing at the start is taken up when it comes`() async throws {
    let fixture = try InboxFixture(settleTime: .milliseconds(10))
    try Files.check(rmdir(fixture.inbox))
    let watched = WatchedInbox(fixture)
    watched.start()
    #expect(watched.watcher.mode == .gone)
    #expect(try await eventually { await watched.notices.contains(where: isGone) })
    try Files.check(mkdir(fixture.inbox, 0o755))
    try fixture.write("a.txt")
    #expect(try await eventually { await watched.ready == ["a.txt"] })
    watched.watcher.stop()
  }
}
