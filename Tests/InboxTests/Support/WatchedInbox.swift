@testable import Inbox

/// A watcher with a scanner behind it, as a daemon has them: it scans after each wake and remembers what it saw.
actor WatchedInbox {
  nonisolated let watcher: InboxWatcher
  private var scanner: InboxScanner
  private(set) var ready: Set<String> = []
  private(set) var waiting: [String: WaitingReason] = [:]
  private(set) var notices: [InboxNotice] = []
  private(set) var wakes = 0
  private(set) var hasEnded = false

  init(_ fixture: InboxFixture) {
    watcher = InboxWatcher(configuration: fixture.configuration)
    scanner = InboxScanner(configuration: fixture.configuration)
  }

  /// Starts watching and scanning; ends when the watcher stops.
  nonisolated func start() {
    watcher.start()
    let stream = watcher.wakes
    Task {
      for await _ in stream { await look() }
      await end()
    }
  }

  private func look() {
    wakes += 1
    let news = watcher.takeNews()
    notices += news.notices
    guard let scan = try? scanner.scan(movedIn: news.movedIn) else { return }
    for file in scan.ready { ready.insert(InboxFixture.text(file.path)) }
    waiting = Dictionary(
      scan.waiting.map { (InboxFixture.text($0.path), $0.reason) }, uniquingKeysWith: { first, _ in first })
    if let delay = scan.retryAfter { watcher.rescanSoon(after: delay) }
  }

  private func end() { hasEnded = true }
}
