import Foundation
import Glibc
import Testing

@testable import Inbox

/// Every way a file comes, seen through events alone: the regular look is an hour away.
@Suite struct WatcherTests {
  /// Starts a watched inbox and waits for its first scan.
  private func started(_ fixture: InboxFixture) async throws -> WatchedInbox {
    let watched = WatchedInbox(fixture)
    watched.start()
    #expect(try await eventually { await watched.wakes > 0 })
    #expect(watched.watcher.mode == .inotify)
    return watched
  }

  @Test func `a file that was there before is found at the start`() async throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    let watched = try await started(fixture)
    #expect(try await eventually { await watched.ready == ["a.txt"] })
    watched.watcher.stop()
    #expect(try await eventually { await watched.hasEnded })
  }

  @Test(arguments: Drop.allCases)
  func `is found`(_ drop: Drop) async throws {
    let fixture = try InboxFixture(settleTime: .milliseconds(50))
    let watched = try await started(fixture)
    let expected = try drop.perform(in: fixture)
    #expect(try await eventually { await watched.ready.isSuperset(of: expected) })
    watched.watcher.stop()
  }

  @Test func `a file that is renamed in does not wait for the settle time`() async throws {
    let fixture = try InboxFixture(settleTime: .seconds(3600))
    let watched = try await started(fixture)
    _ = try Drop.renamedIn.perform(in: fixture)
    #expect(try await eventually { await watched.ready == ["a.txt"] })
    watched.watcher.stop()
  }

  @Test func `a slow writer is not taken half`() async throws {
    let fixture = try InboxFixture(settleTime: .seconds(3600))
    let watched = try await started(fixture)
    for part in ["one ", "two ", "three"] {
      // Opened and closed each time, as scanners and scp do.
      if part == "one " { try fixture.write("a.txt", part) } else { try Files.append(fixture.inbox + "/a.txt", part) }
      let before = await watched.wakes
      #expect(try await eventually { await watched.waiting["a.txt"] == .settling })
      try Files.append(fixture.inbox + "/a.txt", ".")
      #expect(try await eventually { await watched.wakes > before })
    }
    #expect(await watched.ready.isEmpty)
    watched.watcher.stop()
  }

  @Test func `links and pipes are seen and wait`() async throws {
    let fixture = try InboxFixture()
    let watched = try await started(fixture)
    try Files.check(symlink("/etc/passwd", fixture.inbox + "/link"))
    #expect(try await eventually { await watched.waiting["link"] == .notRegular(.symbolicLink) })
    try Files.check(mkfifo(fixture.inbox + "/pipe", 0o600))
    #expect(try await eventually { await watched.waiting["pipe"] == .notRegular(.pipe) })
    watched.watcher.stop()
  }

  @Test func `a change of rights wakes`() async throws {
    let fixture = try InboxFixture()
    try fixture.write("a.txt", age: 10)
    let watched = try await started(fixture)
    let before = await watched.wakes
    try Files.check(chmod(fixture.inbox + "/a.txt", 0o600))
    #expect(try await eventually { await watched.wakes > before })
    watched.watcher.stop()
  }

  @Test func `a folder moved out is no longer watched, one moved within still is`() async throws {
    let fixture = try InboxFixture(settleTime: .zero)
    try fixture.makeFolder("one")
    try fixture.makeFolder("two")
    let watched = try await started(fixture)
    try Files.check(rename(fixture.inbox + "/one", fixture.root + "/one"))
    try Files.check(rename(fixture.inbox + "/two", fixture.inbox + "/three"))
    try fixture.write("three/a.txt")
    #expect(try await eventually { await watched.ready == ["three/a.txt"] })
    let before = await watched.wakes
    try Files.write(fixture.root + "/one/b.txt", "text")
    try fixture.write("three/c.txt")
    #expect(try await eventually { await watched.wakes > before })
    #expect(try await eventually { await watched.ready == ["three/a.txt", "three/c.txt"] })
    watched.watcher.stop()
  }

  @Test func `more drops than the kernel's queue holds are all found`() async throws {
    let count = 20_000
    let fixture = try InboxFixture(settleTime: .milliseconds(50))
    let watched = try await started(fixture)
    try Files.write(fixture.root + "/source", "text")
    watched.watcher.queue.suspend()
    // Hard links of one file: the quickest way to so many names.
    for index in 0..<count { try Files.check(link(fixture.root + "/source", fixture.inbox + "/\(index)")) }
    watched.watcher.queue.resume()
    #expect(try await eventually { await watched.ready.count == count })
    let limit = Int(try Files.read("/proc/sys/fs/inotify/max_queued_events").split(separator: "\n")[0]) ?? 0
    #expect(await watched.notices.contains(.overflow) == (limit < count))
    watched.watcher.stop()
  }

  @Test func `a regular look finds what no event told`() async throws {
    let fixture = try InboxFixture(settleTime: .zero, rescanInterval: .milliseconds(20))
    let watched = try await started(fixture)
    let before = await watched.wakes
    #expect(try await eventually { await watched.wakes > before + 3 })
    watched.watcher.stop()
  }

  @Test func `a rescan that was asked for comes, the earliest of several`() async throws {
    let fixture = try InboxFixture()
    let watched = try await started(fixture)
    let before = await watched.wakes
    watched.watcher.rescanSoon(after: .seconds(3600))
    watched.watcher.rescanSoon(after: .milliseconds(10))
    #expect(try await eventually { await watched.wakes > before })
    watched.watcher.stop()
  }

  @Test func `wakes that nobody took fall together`() async throws {
    let fixture = try InboxFixture(settleTime: .zero)
    let watcher = InboxWatcher(configuration: fixture.configuration)
    watcher.start()
    for index in 0..<1000 { try fixture.write("\(index)") }
    watcher.stop()
    var wakes = 0
    for await _ in watcher.wakes { wakes += 1 }
    #expect(wakes == 1)
  }

  @Test func `temporary names do not wake`() async throws {
    let fixture = try InboxFixture(settleTime: .zero)
    let watched = try await started(fixture)
    let before = await watched.wakes
    try fixture.write(".a.txt.x7Gh2")
    try fixture.write("a.tmp")
    try fixture.write("b.txt")
    #expect(try await eventually { await watched.ready == ["b.txt"] })
    // CREATE, CLOSE_WRITE of b.txt at most: those of the other names came before and would have woken as well.
    #expect(await watched.wakes <= before + 3)
    watched.watcher.stop()
  }
}
