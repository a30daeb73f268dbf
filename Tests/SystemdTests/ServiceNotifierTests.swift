import Glibc
import Testing

@testable import Systemd

@Suite(.serialized) struct ServiceNotifierTests {
  private let notifier = ServiceNotifier()

  @Test func `does nothing without a service manager`() {
    #expect(!notifier.isSupervised)
    #expect(!notifier.ready(status: "idle"))
    #expect(notifier.watchdogInterval == nil)
  }

  @Test func `says how the service is doing`() throws {
    let socket = try NotifySocket()
    #expect(notifier.isSupervised)
    #expect(notifier.ready(status: "idle; 5 articles"))
    #expect(socket.receive() == ["READY=1", "STATUS=idle; 5 articles"])
    #expect(notifier.status("ingesting 3 of 120"))
    #expect(socket.receive() == ["STATUS=ingesting 3 of 120"])
    #expect(notifier.watchdog())
    #expect(socket.receive() == ["WATCHDOG=1"])
    #expect(notifier.extendTimeout(.milliseconds(1500)))
    #expect(socket.receive() == ["EXTEND_TIMEOUT_USEC=1500000"])
    #expect(notifier.stopping())
    #expect(socket.receive() == ["STOPPING=1"])
    #expect(notifier.failing(errno: ENOSPC, status: "disk full"))
    #expect(socket.receive() == ["ERRNO=28", "STATUS=disk full"])
    #expect(socket.receive() == nil)
  }

  @Test func `a reload carries the monotonic time`() throws {
    let socket = try NotifySocket()
    var before = timespec()
    clock_gettime(CLOCK_MONOTONIC, &before)
    notifier.reloading(status: "reading the configuration")
    let lines = try #require(socket.receive())
    try #require(lines.count == 3)
    #expect(lines[0] == "RELOADING=1")
    #expect(lines[2] == "STATUS=reading the configuration")
    let time = try #require(Int(lines[1].dropFirst("MONOTONIC_USEC=".count)))
    #expect(lines[1].hasPrefix("MONOTONIC_USEC=") && time >= before.tv_sec * 1_000_000 + before.tv_nsec / 1000)
  }

  @Test func `a status stays one line and sets nothing else`() throws {
    let socket = try NotifySocket()
    notifier.status("file a\nSTOPPING=1\tb")
    #expect(socket.receive() == ["STATUS=file a STOPPING=1 b"])
  }

  @Test func `knows the watchdog's interval if it is meant`() {
    setenv("WATCHDOG_USEC", "60000000", 1)
    #expect(notifier.watchdogInterval == .seconds(60))
    setenv("WATCHDOG_PID", "1", 1)
    #expect(notifier.watchdogInterval == nil)
    unsetenv("WATCHDOG_PID")
    unsetenv("WATCHDOG_USEC")
  }
}
