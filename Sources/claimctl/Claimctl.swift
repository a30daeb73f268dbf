import ArgumentParser
import Daemon

/// The program claimctl: its command line and its answers.
public struct Claimctl: AsyncParsableCommand {
  /// Its name and its commands.
  public static let configuration = CommandConfiguration(
    commandName: "claimctl",
    abstract: "Answers about what claimd has read: its events, its claims, the fate of a file.",
    version: ClaimdVersion.current,
    subcommands: [
      Tail.self, Status.self, ListStories.self, ShowStory.self, ListClaims.self, Explain.self, ShowArticle.self,
      Why.self, Verify.self, Rebuild.self, Retry.self, Extract.self,
    ])

  /// Without arguments; `main` parses them.
  public init() {}
}
