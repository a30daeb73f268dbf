import CSystemd
import Glibc
import Logging

/// Writes log events to journald over its native protocol, one entry an event, with their metadata as fields.
public struct JournalLogHandler: LogHandler {
  private var context: LogContext

  /// A handler for the logger of this label.
  public init(label: String, level: SharedLogLevel) { context = LogContext(label: label, level: level) }

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

  /// Sends the event. Where journald cannot be reached, nothing is left to say so to.
  public func log(event: LogEvent) {
    let fields = JournalFields(event, metadata: context.metadata(of: event), label: context.label).fields
    // One block for all: the vectors point into it.
    var block: [UInt8] = []
    var ranges: [Range<Int>] = []
    for field in fields {
      let start = block.count
      block += field.bytes
      ranges.append(start..<block.count)
    }
    block.withUnsafeMutableBytes { buffer in
      let vectors = ranges.map { iovec(iov_base: buffer.baseAddress?.advanced(by: $0.lowerBound), iov_len: $0.count) }
      _ = sd_journal_sendv(vectors, Int32(vectors.count))
    }
  }
}
