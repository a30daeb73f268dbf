import Foundation
import TOMLKit

/// Reads the configuration file (TOML); finds everything that is wrong with it, not only the first thing.
public struct ConfigurationFile: Sendable {
  /// The path.
  public let path: String

  /// The file at `path`.
  public init(path: String) { self.path = path }

  /// Its settings on top of the defaults.
  ///
  /// - Throws: `ConfigurationError` when it cannot be read, is not TOML, or has unknown keys or wrong values.
  public func read() throws(ConfigurationError) -> Configuration {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      let reason = FileManager.default.fileExists(atPath: path) ? "cannot be read; check its permissions" : "not found"
      throw ConfigurationError(issues: [ConfigurationIssue(path: path, line: nil, message: reason)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(issues: [ConfigurationIssue(path: path, line: nil, message: "is not UTF-8 text")])
    }
    return try parse(text)
  }

  func parse(_ text: String) throws(ConfigurationError) -> Configuration {
    // Editors of other systems put a byte order mark in front.
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let lines = ConfigurationLines(text)
    if let (line, message) = lines.unparsable {
      throw ConfigurationError(issues: [ConfigurationIssue(path: path, line: line, message: message)])
    }
    let document: TOMLTable
    do {
      document = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let line = error.source.begin.line
      throw ConfigurationError(issues: [ConfigurationIssue(path: path, line: line, message: error.description)])
    } catch {
      throw ConfigurationError(issues: [ConfigurationIssue(path: path, line: nil, message: "\(error)")])
    }
    var configuration = Configuration()
    var issues: [ConfigurationIssue] = []
    func report(_ table: String, _ key: String?, _ message: String) {
      issues.append(ConfigurationIssue(path: path, line: lines.line(of: key, in: table), message: message))
    }
    for (tableName, value) in document {
      guard let table = value.table else {
        report("", tableName, "unknown key '\(tableName)' outside of any table")
        continue
      }
      let known = ConfigurationKey.all.filter { $0.table == tableName }
      if known.isEmpty {
        let tables = Set(ConfigurationKey.all.map(\.table)).sorted().joined(separator: ", ")
        report(tableName, nil, "unknown table [\(tableName)]; the tables are \(tables)")
        continue
      }
      for (name, value) in table {
        guard let key = known.first(where: { $0.name == name }) else {
          let names = known.map(\.name).joined(separator: ", ")
          report(tableName, name, "unknown key '\(name)' in [\(tableName)]; the keys are \(names)")
          continue
        }
        if !key.set(&configuration, value) {
          report(tableName, name, "\(name) in [\(tableName)] must be \(key.expects)")
        }
      }
    }
    if !issues.isEmpty { throw ConfigurationError(issues: issues.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
    return configuration
  }
}
