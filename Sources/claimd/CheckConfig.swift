import ArgumentParser
import Daemon

struct CheckConfig: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks a configuration file: names every wrong or unknown key with its line.")

  @Option(help: ArgumentHelp("The file to check.", valueName: "file"))
  var config: String = ConfigurationSource.defaultFile

  func run() throws {
    do throws(ConfigurationError) {
      _ = try ConfigurationFile(path: config).read()
    } catch {
      fail("\(error)", .configuration)
    }
    print("\(config): no mistakes found")
  }
}
