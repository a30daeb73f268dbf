import Logging

/// What both handlers keep: the logger's label, its metadata and its level.
struct LogContext: Sendable {
  let label: String
  let shared: SharedLogLevel
  var own: Logger.Level?
  var metadata: Logger.Metadata = [:]
  var provider: Logger.MetadataProvider?

  init(label: String, level: SharedLogLevel) {
    self.label = label
    shared = level
  }

  /// The logger's own level, or that of the process.
  var level: Logger.Level { own ?? shared.level }

  /// All metadata of an event: the logger's, the provider's, the event's; the later wins. An error goes under `error`.
  func metadata(of event: LogEvent) -> Logger.Metadata {
    var all = metadata
    if let provided = provider?.get() { all.merge(provided) { _, later in later } }
    if let error = event.error { all["error"] = "\(error)" }
    if let given = event.metadata { all.merge(given) { _, later in later } }
    return all
  }
}
