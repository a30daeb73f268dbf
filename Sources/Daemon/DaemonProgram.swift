import Glibc
import Inbox
import Logging
import ServiceLifecycle
import Systemd

/// `claimd run`, from configuration to end.
public struct DaemonProgram: Sendable {
  private let configuration: Configuration
  private let reload: @Sendable () throws(ConfigurationError) -> Configuration
  private let level: SharedLogLevel
  private let logger: Logger
  private let notifier = ServiceNotifier()

  /// A daemon.
  ///
  /// - Parameters:
  ///   - configuration: what it runs with.
  ///   - level: the level of `logger`, which a reload may change.
  ///   - logger: where it reports to.
  ///   - reload: reads the configuration again, on SIGHUP.
  public init(
    configuration: Configuration, level: SharedLogLevel, logger: Logger,
    reload: @escaping @Sendable () throws(ConfigurationError) -> Configuration
  ) {
    self.configuration = configuration
    self.level = level
    self.logger = logger
    self.reload = reload
  }

  /// Takes in what is in the inbox and returns (`once`), or runs until it is asked to stop.
  ///
  /// - Throws: `DaemonError`, with what to do and the status to exit with.
  public func run(once: Bool) async throws(DaemonError) {
    logger.entry(.started, "claimd \(ClaimdVersion.current) starts; inbox \(configuration.inbox)")
    do throws(DaemonError) {
      let startup = Startup(configuration: configuration, logger: logger, notifier: notifier)
      let opened = once ? try startup.open() : try await startup.openWhenThereIsSpace()
      if once {
        let pass = InboxPass(opened: opened, configuration: configuration, notifier: notifier, logger: logger)
        try await OnceRun(pass: pass).run()
      } else {
        try await watch(opened)
      }
    } catch {
      notifier.failing(errno: error.exit == .io ? EIO : EINVAL, status: error.description)
      throw error
    }
  }

  private func watch(_ opened: Startup.Opened) async throws(DaemonError) {
    let live = LiveConfiguration(configuration)
    let watch = WatchService(opened: opened, live: live, notifier: notifier, logger: logger)
    let reload = ReloadService(live: live, reload: reload, level: level, notifier: notifier, logger: logger)
    var quiet = logger
    quiet.logLevel = .error
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          // Without a name, a service is named by its description: here, by every weight of the model, in half a second.
          .init(service: watch, successTerminationBehavior: .gracefullyShutdownGroup, serviceName: "watch"),
          .init(service: reload, serviceName: "reload"),
        ], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
    do {
      try await group.run()
    } catch {
      throw DaemonError(stopping: error)
    }
  }
}
