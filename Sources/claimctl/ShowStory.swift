import ArgumentParser
import Changes
import Index

struct ShowStory: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: "Shows one story: its claims as they stand now, disputed ones first, and what changed over time.",
    discussion: "The id is what 'claimctl stories' shows; its beginning is enough.")

  @OptionGroup var places: Places
  @Argument(help: "The story's id.")
  var id: String
  @Flag(help: "Every event in the timeline, plain repetitions too.")
  var all = false

  func run() async throws {
    try await answering {
      let style = Style.output
      let index = try places.index()
      let found = try index.stories(limit: Int.max).filter { $0.id.hasPrefix(id) }
      guard let story = found.first else {
        throw Failure("no story has the id \(id); 'claimctl stories' lists them", .data)
      }
      guard found.count == 1 else {
        throw Failure("\(found.count) stories have an id that begins with \(id); give more of it", .data)
      }
      print(style.bold(story.title))
      print(style.dim("\(counted(story.articles, "article")), \(counted(story.claims, "claim"))"))

      let claims = try index.claims(story: story.id, disputed: false)
      let ordered =
        claims.filter(\.disputed) + claims.filter { !$0.disputed && !$0.withdrawn } + claims.filter(\.withdrawn)
      print("\n" + style.bold("What is claimed now"))
      for claim in ordered { print(ClaimText(style: style).text(of: claim, standing: true)) }

      print("\n" + style.bold("What changed"))
      let events = try claims.flatMap { try index.history(claim: $0.id) }.sorted { $0.sequence < $1.sequence }
      var article = ""
      for event in events where all || event.type != .claimRepeated {
        if event.change.article.id != article {
          article = event.change.article.id
          let day = event.change.article.published.map { $0 + "  " } ?? ""
          print(style.bold(day + (event.change.article.publisher ?? event.change.article.name)))
        }
        print(EventText(style: style).line(of: event))
      }
    }
  }
}
