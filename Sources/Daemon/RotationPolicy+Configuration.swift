import EventLog

extension RotationPolicy {
  /// When the configuration has the log's file sealed.
  init(_ configuration: Configuration) {
    self.init(
      bytes: configuration.rotateBytes > 0 ? configuration.rotateBytes : nil,
      age: configuration.rotateHours > 0 ? .seconds(configuration.rotateHours * 3600) : nil)
  }
}
