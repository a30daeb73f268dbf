import ArgumentParser
import Articles
import Daemon
import Foundation
import Index

struct ShowArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "Prints an article's text, exactly as evidence offsets count it, then its claims."
  )

  @OptionGroup var places: Places
  @Argument(help: "The article's id (sha256:…, or at least its first 8 digits), or its file's name in the inbox.")
  var article: String
  @Flag(help: "Only the text.")
  var text = false

  func run() async throws {
    try await answering {
      let configuration = try places.configuration()
      let index = try places.index()
      let records = try index.fates(named: article) + index.fates(articleID: article)
      guard
        let record = records.last(where: { $0.type != .articleRejected && $0.type != .articleDuplicate })
          ?? records.last
      else { throw Failure("no article has the id or the name \(article); `claimctl tail --after 0` shows all", .data) }
      let bytes = try ArticleStore(configuration: configuration).bytes(of: record)
      let name = FileName(record.fate.article.name)
      let reader = try ArticleReader()
      do throws(ArticleError) {
        let articles = try reader.read(bytes, id: fileID(of: record), name: name)
        let wanted = articles.first { $0.id == record.fate.article.id }
        FileHandle.standardOutput.write(Data((wanted?.text ?? "").utf8))
      } catch {
        throw Failure("\(article) is no readable article: \(error)", .data)
      }
      if text { return }
      let style = Style.output
      print("\n\n" + style.bold("Claims"))
      for claim in try index.claims(articleID: record.fate.article.id) {
        print(ClaimText(style: style).text(of: claim))
      }
    }
  }
}
