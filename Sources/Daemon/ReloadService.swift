import Logging
import ServiceLifecycle
import Systemd
import UnixSignals

/// Reads the configuration again on SIGHUP, applies what can change while running, and says what could not.
struct ReloadService: Service {
  let live: LiveConfiguration
  let reload: @Sendable () throws(ConfigurationError) -> Configuration
  let level: SharedLogLevel
  let notifier: ServiceNotifier
  let logger: Logger

  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
      notifier.reloading()
      do throws(ConfigurationError) {
        apply(try reload())
      } catch {
        logger.entry(
          .configurationRefused, "the configuration stays as it was: \(error)",
          ["path": "\(error.issues.first?.path ?? "")"])
      }
      notifier.ready()
    }
  }

  private func apply(_ wanted: Configuration) {
    let before = live.current
    let now = before.adopting(wanted)
    if let wanted = Logger.Level(rawValue: now.level) { level.level = wanted }
    live.set(now)
    var parts = ConfigurationKey.all.filter { $0.value(before) != $0.value(now) }
      .map { "\($0.table).\($0.name) is now \($0.value(now))" }
    let needRestart = ConfigurationKey.all.filter { $0.value(now) != $0.value(wanted) }
      .map { "\($0.table).\($0.name)" }
    if !needRestart.isEmpty { parts.append("only a restart applies \(needRestart.joined(separator: ", "))") }
    if parts.isEmpty { parts = ["nothing has changed"] }
    logger.entry(.configurationReloaded, "read the configuration again: \(parts.joined(separator: "; "))")
  }
}
