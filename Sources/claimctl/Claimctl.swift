import ArgumentParser
import Daemon

@main struct Claimctl: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimctl",
    abstract: "Answers about what claimd has read: its events, its claims, the fate of a file.",
    version: ClaimdVersion.current,
    subcommands: [
      Tail.self, Status.self, Why.self, ShowArticle.self, ListClaims.self, Verify.self, Rebuild.self,
      Retry.self, Extract.self,
    ])
}
