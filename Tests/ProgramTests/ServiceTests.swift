import Foundation
import Glibc
import TestSupport
import Testing

/// The running daemon: what it tells its supervisor and those who ask, and how it stops.
@Suite struct ServiceTests {
  @Test func itTellsItsSupervisorWhatItDoes() throws {
    let site = try Site()
    let socket = try NotifySocket(path: site.folder.path("notify"))
    let daemon = try site.start(environment: ["NOTIFY_SOCKET": socket.path, "WATCHDOG_USEC": "1000000"])
    #expect(socket.waits(for: "READY=1"))
    try site.drop(Newsroom.article(1), as: "a1.txt")
    #expect(socket.waits(for: "WATCHDOG=1"))
    #expect(socket.waits(for: "STATUS=idle; 1 articles"))
    daemon.signal(SIGHUP)
    #expect(socket.waits(for: "RELOADING=1"))
    daemon.signal(SIGTERM)
    #expect(socket.waits(for: "STOPPING=1"))
    #expect(daemon.waitForEnd().status == 0)
  }

  @Test func aFailureIsToldWithItsReason() throws {
    let site = try Site()
    let socket = try NotifySocket(path: site.folder.path("notify"))
    try FileManager.default.removeItem(atPath: site.inbox)
    #expect(try site.once(environment: ["NOTIFY_SOCKET": socket.path]).status == 78)
    #expect(socket.waits(for: "ERRNO="))
    #expect(!socket.waits(for: "READY=1", seconds: 0.2))
  }

  @Test func filesAreTakenInHoweverTheyCome() throws {
    let site = try Site()
    let daemon = try site.start()
    try site.drop(Newsroom.article(1), as: "renamed.txt")
    try site.folder.write(Newsroom.article(2), to: "inbox/in-place.txt")
    try site.folder.makeFolder("outside/sub")
    try site.folder.write(Newsroom.article(3), to: "outside/sub/inner.txt")
    #expect(rename(site.folder.path("outside"), site.inbox + "/outside") == 0)
    try site.folder.write(Newsroom.article(4), to: "linked.txt")
    #expect(link(site.folder.path("linked.txt"), site.inbox + "/linked.txt") == 0)
    #expect(eventually { site.folder.files(below: "archive").count == 4 })
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd().status == 0)
    let names = Set(try site.events().filter { $0.type == "article.ingested" }.map(\.articleName))
    #expect(names == ["renamed.txt", "in-place.txt", "outside/sub/inner.txt", "linked.txt"])
  }

  @Test func tailFollowsWhatComes() throws {
    let site = try Site()
    let daemon = try site.start()
    #expect(eventually { FileManager.default.fileExists(atPath: site.log) })
    let tail = try Program.claimctl.start(["tail", "-f", "--after", "0", "--type", "article.*"] + site.places)
    try site.drop(Newsroom.article(1), as: "a1.txt")
    try site.drop(Newsroom.article(2), as: "a2.txt")
    #expect(eventually { tail.output.split(separator: "\n").count == 2 })
    #expect(tail.output.contains("a1.txt") && tail.output.contains("a2.txt"))
    let status = try site.ask("status")
    #expect(status.output.hasPrefix("running"))
    #expect(status.output.contains("2 articles"))
    tail.signal(SIGTERM)
    tail.waitForEnd()
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd().status == 0)
    #expect(try site.ask("status").output.hasPrefix("not running"))
  }

  @Test func theInboxMayGoAndComeBack() throws {
    let site = try Site()
    let daemon = try site.start()
    #expect(try eventually { try site.ask("status").output.hasPrefix("running") })
    #expect(rename(site.inbox, site.folder.path("elsewhere")) == 0)
    #expect(eventually { daemon.errors.contains(site.inbox) && daemon.errors.contains("gone") })
    try site.folder.makeFolder("inbox")
    try site.drop(Newsroom.article(1), as: "a1.txt")
    #expect(eventually(within: 60) { site.folder.files(below: "archive").count == 1 })
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd().status == 0)
  }
}

/// A socket that a service manager would listen on.
final class NotifySocket {
  let path: String
  private let descriptor: Int32
  private var received = ""

  init(path: String) throws {
    self.path = path
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit { close(descriptor) }

  /// Whether a notification with `text` has come or comes within `seconds`.
  func waits(for text: String, seconds: Double = 30) -> Bool {
    eventually(within: seconds) {
      var buffer = [UInt8](repeating: 0, count: 8192)
      while case let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT)), count > 0 {
        received += String(decoding: buffer[..<count], as: UTF8.self) + "\n"
      }
      return received.contains(text)
    }
  }
}
