import ArgumentParser
import Daemon
import Foundation
import Logging
import Systemd

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the daemon in the foreground.",
    discussion: """
      Articles dropped into the inbox are read, their claims compared with what is known, and what changed is appended to \
      the event log; then the file moves to the archive, or to rejected/ when it is no article.
      """)

  @Option(help: ArgumentHelp("Read this configuration file.", valueName: "file"))
  var config: String?
  @Option(help: ArgumentHelp("The folder that articles are dropped into.", valueName: "dir"))
  var inbox: String?
  @Option(help: ArgumentHelp("The folder for the index and the lock.", valueName: "dir"))
  var state: String?
  @Option(help: ArgumentHelp("The event log.", valueName: "file"))
  var log: String?
  @Option(help: ArgumentHelp("The folder of the language model.", valueName: "dir"))
  var model: String?
  @Flag(help: "Take in what is in the inbox, then exit.")
  var once = false

  func run() async throws {
    let source = ConfigurationSource(file: config, inbox: inbox, state: state, log: log, model: model)
    let configuration: Configuration
    do {
      configuration = try source.configuration()
    } catch {
      fail("\(error)", .configuration)
    }
    if let limit = DescriptorLimit.current, limit < DescriptorLimit.least {
      fail(
        "cannot start with \(limit) file descriptors, \(DescriptorLimit.least) are the least. Raise LimitNOFILE= of the "
          + "service (ulimit -n).", .io)
    }
    // A file that outgrows RLIMIT_FSIZE must fail with an error that can be told, not end the process.
    signal(SIGXFSZ, SIG_IGN)
    let level = LogDestination.bootstrap(level: Logger.Level(rawValue: configuration.level) ?? .info)
    let logger = Logger(label: "claimd")
    do throws(DaemonError) {
      try await DaemonProgram(configuration: configuration, level: level, logger: logger) {
        () throws(ConfigurationError) in try source.configuration()
      }.run(once: once)
    } catch {
      logger.entry(.fatal, error.description, ["reason": "\(error.exit)"])
      Foundation.exit(error.exit.rawValue)
    }
  }
}

/// Says what is wrong and ends the program.
func fail(_ message: String, _ status: DaemonError.ExitStatus) -> Never {
  FileHandle.standardError.write(Data("claimd: \(message)\n".utf8))
  Foundation.exit(status.rawValue)
}
