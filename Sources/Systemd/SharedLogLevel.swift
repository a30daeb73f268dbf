import Logging
import Synchronization

/// The log level of the whole process, which a reload of the configuration may change while loggers are in use.
public final class SharedLogLevel: Sendable {
  private let value: Mutex<Logger.Level>

  /// A level to start with.
  public init(_ level: Logger.Level) { value = Mutex(level) }

  /// The level below which entries are dropped, for every logger that has not set one of its own.
  public var level: Logger.Level {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
