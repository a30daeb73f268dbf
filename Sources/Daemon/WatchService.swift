import Inbox
import Logging
import ServiceLifecycle
import Systemd

/// The daemon's main loop: each wake of the watcher is one pass over the inbox.
struct WatchService: Service {
  let opened: Startup.Opened
  let live: LiveConfiguration
  let notifier: ServiceNotifier
  let logger: Logger

  /// Runs until it is asked to stop.
  ///
  /// - Throws: `DaemonError` when intake cannot go on and waiting does not help.
  func run() async throws {
    let watcher = InboxWatcher(configuration: opened.inbox)
    let pass = InboxPass(opened: opened, configuration: live.current, notifier: notifier, logger: logger)
    // Watch first, then look: what comes in between wakes the next pass.
    watcher.start()
    pass.watching = "\(watcher.mode)"
    pass.report(.idle)
    let socket = serveMetrics()
    live.onChange { watcher.rescanSoon(after: .zero) }
    notifier.ready()
    logger.entry(.ready, "watching \(opened.inbox.path) (\(watcher.mode)); log \(opened.ledger.writer.path)")
    var pauses = 0
    for await _ in watcher.wakes.cancelOnGracefulShutdown() {
      notifier.watchdog()
      let news = watcher.takeNews()
      tell(news.notices)
      if let changed = live.takeChange() { pass.adopt(InboxConfiguration(changed)) }
      do {
        let result = try pass.run(movedIn: news.movedIn, isStopping: { Task.isShuttingDownGracefully })
        if pauses > 0 { logger.entry(.intakeResumed, "intake goes on") }
        pauses = 0
        pass.watching = "\(watcher.mode)"
        pass.report(.idle)
        watcher.rescanSoon(after: nextLook(result.retryAfter))
      } catch {
        guard let pause = Pause(error) else { throw DaemonError(stopping: error) }
        pauses += 1
        if pauses == 1 {
          opened.ledger.metrics.paused(pause.reason)
          logger.entry(.intakePaused, "intake is paused: \(pause.detail)", ["reason": "\(pause.reason)"])
        }
        pass.report(.paused, pause.reason)
        watcher.rescanSoon(after: nextLook(Pause.delay(attempt: pauses)))
      }
      if Task.isShuttingDownGracefully { break }
    }
    logger.entry(.stopping, "stopping")
    notifier.stopping()
    pass.report(.stopping)
    watcher.stop()
    pass.end(waiting: false)
    socket?.stop()
  }

  /// Offers the metrics in the service's runtime folder, where there is one. The intake does not depend on it.
  private func serveMetrics() -> MetricsSocket? {
    guard let folder = StatusFile.runtimeFolder() else { return nil }
    do throws(DaemonError) {
      return try MetricsSocket(path: folder + "/metrics.sock") { [metrics = opened.ledger.metrics] in metrics.text() }
    } catch {
      logger.warning("\(error); metrics are in \(folder)/metrics.prom all the same")
      return nil
    }
  }

  /// The next look: when something is due, and often enough for the watchdog, which is fed by looks and by nothing else.
  private func nextLook(_ due: Duration?) -> Duration {
    let watchdog = notifier.watchdogInterval.map { $0 / 2 } ?? opened.inbox.rescanInterval
    return min(due ?? watchdog, watchdog, opened.inbox.rescanInterval)
  }

  private func tell(_ notices: [InboxNotice]) {
    for notice in notices {
      switch notice {
      case .watching: break
      case .polling(let reason): logger.entry(.polling, "\(notice)", ["reason": "\(reason.code)"])
      case .overflow:
        opened.ledger.metrics.overflowed()
        logger.info("\(notice)")
      case .gone(let path, _): logger.entry(.inboxGone, "\(notice)", ["path": "\(path)"])
      case .back(let path): logger.entry(.inboxBack, "\(notice)", ["path": "\(path)"])
      }
    }
  }
}
