import Foundation

/// Where a program's configuration comes from: the defaults, then the file, then flags.
public struct ConfigurationSource: Sendable, Hashable {
  /// The file that is read when none is named; it need not be there.
  public static let defaultFile = "/etc/claimd/claimd.toml"

  /// The file that the user named.
  public var file: String?
  /// `--inbox`.
  public var inbox: String?
  /// `--state`.
  public var state: String?
  /// `--log`.
  public var log: String?
  /// `--model`.
  public var model: String?

  /// All values; see the properties.
  public init(
    file: String? = nil, inbox: String? = nil, state: String? = nil, log: String? = nil, model: String? = nil
  ) {
    self.file = file
    self.inbox = inbox
    self.state = state
    self.log = log
    self.model = model
  }

  /// The settings; relative paths of flags are taken from the current folder.
  ///
  /// - Throws: `ConfigurationError` when the file is wrong, or was named and is not there.
  public func configuration() throws(ConfigurationError) -> Configuration {
    var configuration = Configuration()
    if let path = file ?? Self.foundFile() { configuration = try ConfigurationFile(path: path).read() }
    if let inbox { configuration.inbox = Self.absolute(inbox) }
    if let state { configuration.state = Self.absolute(state) }
    if let log { configuration.log = Self.absolute(log) }
    if let model { configuration.model = Self.absolute(model) }
    return configuration
  }

  /// The file that is read when none is named: one that systemd hands over as a credential goes before the usual one.
  private static func foundFile() -> String? {
    let credentials = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"].map { $0 + "/claimd.toml" }
    return [credentials, defaultFile].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// Not standardised: `..` through a symbolic link must mean what the kernel says it means.
  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
