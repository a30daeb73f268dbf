import Logging
import Synchronization

/// A log handler that keeps what it is given.
struct EventCollector: LogHandler {
  final class Store: Sendable {
    let events = Mutex<[LogEvent]>([])
  }

  let store: Store
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { store.events.withLock { $0.append(event) } }
}
