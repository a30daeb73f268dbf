import ArgumentParser
import Daemon
import Index

struct ListClaims: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Lists the known claims with their current state and who stands behind them.")

  @OptionGroup var places: Places
  @Option(help: ArgumentHelp("Only the claims of this story.", valueName: "id"))
  var story: String?
  @Flag(help: "Only the claims that are disputed now.")
  var disputed = false
  @Option(help: ArgumentHelp("Only the <count> claims that most articles make.", valueName: "count"))
  var most: Int?

  func run() async throws {
    try await answering {
      var records = try places.index().claims(story: story, disputed: disputed)
      if let most {
        records = Array(records.sorted { ($0.support.articles, $1.id) > ($1.support.articles, $0.id) }.prefix(most))
      }
      for record in records { print(ClaimText(style: .output).text(of: record)) }
      if records.isEmpty { print(disputed ? "no claim is disputed" : "no claims") }
    }
  }
}
