import Logging
import TOMLKit

/// One key of the configuration file: where it stands, what it takes and what it sets.
struct ConfigurationKey: Sendable {
  /// The table's name ("inbox").
  let table: String
  /// The key within it ("settle-seconds").
  let name: String
  /// What a right value is, in words.
  let expects: String
  /// The value as text, to tell whether two configurations differ in it.
  let value: @Sendable (Configuration) -> String
  /// Sets the value; false when it is not a right one.
  let set: @Sendable (inout Configuration, any TOMLValueConvertible) -> Bool

  /// All keys there are, in the order of the example file.
  static let all: [ConfigurationKey] = [
    path("inbox", "path", \.inbox),
    optionalPath("inbox", "archive", \.archive),
    optionalPath("inbox", "rejected", \.rejected),
    ConfigurationKey(
      table: "inbox", name: "disposal", expects: #""archive", "keep" or "delete""#, value: { $0.disposal.rawValue }
    ) {
      guard let choice = $1.string.flatMap(Configuration.DisposalChoice.init(rawValue:)) else { return false }
      $0.disposal = choice
      return true
    },
    number("inbox", "settle-seconds", of: "seconds", 0...3600, \.settleSeconds),
    number("inbox", "rescan-seconds", of: "seconds", 0.1...86_400, \.rescanSeconds),
    whole("inbox", "max-bytes", 1...1_073_741_824, \.maxBytes),
    path("state", "path", \.state),
    path("log", "path", \.log),
    whole("log", "rotate-bytes", 0...1_099_511_627_776, \.rotateBytes),
    number("log", "rotate-hours", of: "hours", 0...87_600, \.rotateHours),
    ConfigurationKey(table: "log", name: "compress", expects: "true or false", value: { "\($0.compressesLog)" }) {
      guard let choice = $1.bool else { return false }
      $0.compressesLog = choice
      return true
    },
    ConfigurationKey(
      table: "log", name: "level", expects: "one of " + Logger.Level.allCases.map(\.rawValue).joined(separator: ", "),
      value: { $0.level }
    ) {
      guard let level = $1.string, Logger.Level(rawValue: level) != nil else { return false }
      $0.level = level
      return true
    },
    optionalPath("model", "path", \.model),
  ]

  private static let pathExpectation = "an absolute path in quotes"

  private static func path(
    _ table: String, _ name: String, _ property: WritableKeyPath<Configuration, String> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(table: table, name: name, expects: pathExpectation, value: { $0[keyPath: property] }) {
      guard let path = $1.string, path.hasPrefix("/") else { return false }
      $0[keyPath: property] = path
      return true
    }
  }

  private static func optionalPath(
    _ table: String, _ name: String, _ property: WritableKeyPath<Configuration, String?> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(
      table: table, name: name, expects: pathExpectation, value: { $0[keyPath: property] ?? "" }
    ) {
      guard let path = $1.string, path.hasPrefix("/") else { return false }
      $0[keyPath: property] = path
      return true
    }
  }

  private static func whole(
    _ table: String, _ name: String, _ range: ClosedRange<Int>,
    _ property: WritableKeyPath<Configuration, Int> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(
      table: table, name: name, expects: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      value: { "\($0[keyPath: property])" }
    ) {
      guard let value = $1.int, range.contains(value) else { return false }
      $0[keyPath: property] = value
      return true
    }
  }

  private static func number(
    _ table: String, _ name: String, of unit: String, _ range: ClosedRange<Double>,
    _ property: WritableKeyPath<Configuration, Double> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(
      table: table, name: name, expects: "a number of \(unit) from \(range.lowerBound) to \(range.upperBound)",
      value: { "\($0[keyPath: property])" }
    ) {
      guard let value = $1.double ?? $1.int.map(Double.init), range.contains(value) else { return false }
      $0[keyPath: property] = value
      return true
    }
  }
}
