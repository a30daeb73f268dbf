import ArgumentParser
import Articles
import Claims
import Daemon
import Foundation

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what would be extracted from a file; touches no state.")

  @ArgumentParser.Argument(help: "The file.")
  var file: String
  @Option(
    help: ArgumentHelp(
      "Resolve relative times against this day when the text does not tell its own.", valueName: "date"))
  var published: String?
  @Option(help: ArgumentHelp("The folder of the language model.", valueName: "dir"))
  var model: String?
  @Flag(help: "As JSON lines, one `mention` a line.")
  var json = false
  @Flag(help: "Name the rules that made each claim, and what each line was taken for.")
  var explain = false

  func validate() throws {
    if let published, CalendarDate(iso: published) == nil {
      throw ValidationError("--published takes a date such as 2024-09-08, not '\(published)'.")
    }
  }

  func run() async throws {
    try await answering {
      guard let bytes = FileManager.default.contents(atPath: file) else {
        throw Failure("cannot read \(file); check that it is there and readable", .io)
      }
      let analyzer: ArticleAnalyzer
      do throws(DaemonError) {
        analyzer = try ArticleAnalyzer(model: model)
      } catch {
        throw Failure(error.description, error.exit)
      }
      let id = "sha256:" + ContentDigest.hex(of: Array(bytes))
      do throws(ArticleError) {
        for item in try analyzer.articles(in: Array(bytes), id: id, name: FileName(file)) {
          let article = try item.result.get()
          show(article, analyzer.explainedClaims(of: article))
        }
      } catch {
        throw Failure("\(file) is no readable article (\(error.kind.rawValue)): \(error)", .data)
      }
    }
  }

  private func show(_ article: Article, _ extraction: ExplainedExtraction) {
    let day = article.published?.value.full ?? published.flatMap(CalendarDate.init(iso:))
    let mentions = extraction.mentions.map { explained in
      day.map { explained.mention.resolved(published: $0) } ?? explained.mention
    }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      for mention in mentions {
        if let line = try? encoder.encode(mention) { FileHandle.standardOutput.write(line + Data("\n".utf8)) }
      }
      return
    }
    let style = Style.output
    print(style.bold(article.title?.value ?? file))
    print(style.dim("published \(day?.description ?? "unknown"), publisher \(article.publisher?.value ?? "unknown")"))
    for (number, mention) in mentions.enumerated() {
      print("\n\(number + 1). \(mention.text)")
      for line in MentionText.details(of: mention) { print("   " + style.dim(line)) }
      if explain { print("   " + style.dim("rules     " + extraction.mentions[number].rules.joined(separator: ", "))) }
    }
    if explain { showLines(of: article, extraction) }
    if mentions.isEmpty { print("no claims found") }
  }

  private func showLines(of article: Article, _ extraction: ExplainedExtraction) {
    let scalars = Array(article.text.unicodeScalars)
    print("\nLines")
    for line in extraction.lines {
      let words = String(String.UnicodeScalarView(scalars[line.range].prefix(60)))
      print("   " + Style.output.dim("\(line.kind): \(words)"))
    }
  }
}
