import Logging
import ServiceLifecycle
import Systemd
import UnixSignals

/// Reads the configuration again on SIGHUP, applies what can change while running, and says what could not.
struct ReloadService: Service {
  let running: Configuration
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

  private func apply(_ configuration: Configuration) {
    if let wanted = Logger.Level(rawValue: configuration.level) { level.level = wanted }
    let needRestart = ConfigurationKey.all.filter {
      $0.name != "level" && $0.value(configuration) != $0.value(running)
    }
    let names = needRestart.map { "\($0.table).\($0.name)" }.joined(separator: ", ")
    let rest = names.isEmpty ? "" : "; only a restart applies \(names)"
    logger.entry(.configurationReloaded, "read the configuration again: log level \(configuration.level)\(rest)")
  }
}
