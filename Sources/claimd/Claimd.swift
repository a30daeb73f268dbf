import ArgumentParser
import Daemon

struct Claimd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimd",
    abstract: "Watches a folder for news articles and logs what changed in what they claim.",
    version: ClaimdVersion.current,
    subcommands: [Run.self, CheckConfig.self])
}
