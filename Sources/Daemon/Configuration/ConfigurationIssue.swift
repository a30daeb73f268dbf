/// One thing that is wrong with a configuration file.
public struct ConfigurationIssue: Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// The line, from 1; nil when the whole file is meant.
  public var line: Int?
  /// What is wrong and what is right.
  public var message: String

  /// `path:line: message`.
  public var description: String { path + (line.map { ":\($0)" } ?? "") + ": " + message }
}

/// A configuration that cannot be used: all that is wrong with it at once.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in the order of the file.
  public var issues: [ConfigurationIssue]

  /// One issue a line.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}
