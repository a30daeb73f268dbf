import Glibc
import Logging

/// Where log entries go.
public enum LogDestination: Sendable, Hashable {
  /// To journald, with fields.
  case journal
  /// To standard error as text.
  case terminal(colour: Bool, timestamps: Bool)

  /// Decides by what standard error is: journald's stream (`JOURNAL_STREAM`, systemd.exec(5)), a terminal, or something
  /// else. Times are left out under a service manager and on a terminal.
  public static func detect() -> LogDestination {
    var facts = stat()
    guard fstat(STDERR_FILENO, &facts) == 0 else { return .terminal(colour: false, timestamps: false) }
    return detect(
      journalStream: variable("JOURNAL_STREAM"), device: UInt64(facts.st_dev), inode: UInt64(facts.st_ino),
      isTerminal: isatty(STDERR_FILENO) == 1, isService: variable("INVOCATION_ID") != nil,
      noColour: variable("NO_COLOR")?.isEmpty == false || variable("TERM") == "dumb")
  }

  static func detect(
    journalStream: String?, device: UInt64, inode: UInt64, isTerminal: Bool, isService: Bool, noColour: Bool
  ) -> LogDestination {
    if journalStream == "\(device):\(inode)" { return .journal }
    return .terminal(colour: isTerminal && !noColour, timestamps: !isTerminal && !isService)
  }

  /// A handler for a logger of this label.
  public func makeHandler(label: String, level: SharedLogLevel) -> any LogHandler {
    switch self {
    case .journal: JournalLogHandler(label: label, level: level)
    case .terminal(let colour, let timestamps):
      TerminalLogHandler(label: label, level: level, colour: colour, timestamps: timestamps)
    }
  }

  /// Sends the entries of every logger of the process where they belong. To be called once, before the first logger.
  ///
  /// - Returns: the level, to be changed later.
  @discardableResult public static func bootstrap(level: Logger.Level) -> SharedLogLevel {
    let (destination, shared) = (detect(), SharedLogLevel(level))
    LoggingSystem.bootstrap { destination.makeHandler(label: $0, level: shared) }
    return shared
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
