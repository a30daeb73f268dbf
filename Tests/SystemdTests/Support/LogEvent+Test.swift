import Logging

extension LogEvent {
  /// An event with what matters to a handler.
  init(_ level: Logger.Level, _ message: String, error: (any Error)? = nil) {
    self.init(
      level: level, message: "\(message)", error: error, metadata: nil, source: "test", file: "a.swift", function: "f",
      line: 1)
  }
}
