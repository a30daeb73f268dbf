import ArgumentParser
import Index

struct ListStories: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Lists the stories, those with the latest articles first.")

  @OptionGroup var places: Places
  @Option(help: ArgumentHelp("At most <count> stories.", valueName: "count"))
  var limit = 50

  func run() async throws {
    try await answering {
      let style = Style.output
      let stories = try places.index().stories(limit: limit)
      for story in stories {
        var facts = [story.id, counted(story.articles, "article"), counted(story.claims, "claim")]
        if story.disputed > 0 { facts.append(style.red("\(story.disputed) disputed")) }
        if let latest = story.latest { facts.append("until \(latest)") }
        print(story.title + "\n    " + facts.map(style.dim).joined(separator: style.dim(" · ")))
      }
      if stories.isEmpty { print("no stories") }
    }
  }
}
