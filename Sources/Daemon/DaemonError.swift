/// Why the daemon cannot start or go on. The description names what was tried, on what, why it failed and what to do.
public struct DaemonError: Error, Sendable, CustomStringConvertible {
  /// What happened and what to do.
  public var description: String
  /// What the process should exit with.
  public var exit: ExitStatus

  /// Exit statuses of sysexits.h.
  public enum ExitStatus: Int32, Sendable {
    /// The command line is wrong (EX_USAGE).
    case usage = 64
    /// The log's content is damaged (EX_DATAERR).
    case data = 65
    /// A defect, or claimd's own files are damaged (EX_SOFTWARE).
    case software = 70
    /// Reading or writing failed (EX_IOERR).
    case io = 74
    /// Somebody else holds what is needed (EX_TEMPFAIL).
    case temporary = 75
    /// The configuration is wrong (EX_CONFIG).
    case configuration = 78
  }

  /// All values; see the properties.
  public init(_ description: String, exit: ExitStatus) {
    self.description = description
    self.exit = exit
  }
}
