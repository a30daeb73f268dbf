import Glibc
import Logging

/// Writes log events as lines of text to standard error.
public struct TerminalLogHandler: LogHandler {
  private var context: LogContext
  private let format: TerminalFormat

  /// A handler for the logger of this label.
  ///
  /// - Parameters:
  ///   - colour: whether levels are coloured, for a terminal.
  ///   - timestamps: whether lines begin with the time, where nobody else adds it.
  public init(label: String, level: SharedLogLevel, colour: Bool, timestamps: Bool) {
    context = LogContext(label: label, level: level)
    format = TerminalFormat(colour: colour, timestamps: timestamps)
  }

  /// The logger's metadata.
  public var metadata: Logger.Metadata {
    get { context.metadata }
    set { context.metadata = newValue }
  }

  /// Metadata that is asked for at each event.
  public var metadataProvider: Logger.MetadataProvider? {
    get { context.provider }
    set { context.provider = newValue }
  }

  /// The level below which events are dropped; setting it detaches the logger from the level of the process.
  public var logLevel: Logger.Level {
    get { context.level }
    set { context.own = newValue }
  }

  /// One entry of the logger's metadata.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { context.metadata[key] }
    set { context.metadata[key] = newValue }
  }

  /// Writes the event as one line, in one write so that lines of several threads do not mix.
  public func log(event: LogEvent) {
    var line = format.line(event, metadata: context.metadata(of: event), at: time(nil)) + "\n"
    line.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = write(STDERR_FILENO, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
