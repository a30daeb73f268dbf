import Articles
import Testing

@Suite("Headline and metadata")
struct HeaderTests {
  @Test(
    "The headline",
    arguments: [
      ("Storm stops all ferries\n", "Storm stops all ferries"),
      ("\n\n  Is the ferry company ready for winter?  \n\n", "Is the ferry company ready for winter?"),
      (
        "Monday, September 23, 2024 - 4:59 am\nHomeBreaking NewsStorm stops all ferries\n\nStorm stops all ferries\n",
        "Storm stops all ferries"
      ),
      ("Home > World > Islands\nShare\nStorm stops all ferries\nBy Jane Doe\n", "Storm stops all ferries"),
      ("World\nStorm stops all ferries\n", "Storm stops all ferries"),
      ("Photo: Jane Doe/Creative Commons 2.0\nStorm stops all ferries\n", "Storm stops all ferries"),
      ("# Storm stops ferries #\n", "Storm stops ferries"),
      ("https://example.org/ferries\nStorm stops all ferries\n", "Storm stops all ferries"),
      ("Storm stops all ferries to the islands.\nBy Jane Doe\n", "Storm stops all ferries to the islands."),
      ("TITLE:  Storm stops all ferries \n", "Storm stops all ferries"),
      ("**Title:** Storm stops all ferries\n", "Storm stops all ferries"),
    ])
  func title(head: String, title: String) throws {
    #expect(try Reading.article(head + Reading.body).title?.value == title)
  }

  @Test(
    "A masthead or a section's name is not the headline",
    arguments: [
      "HarbourWire | The newsletter for people who move things", "Court & Crime | Live updates", "World in brief",
    ])
  func masthead(line: String) throws {
    let article = try Reading.article("\(line)\n\nStorm stops all crossings\n\n\(Reading.body)")
    #expect(article.title?.value == "Storm stops all crossings")
  }

  @Test("A text that begins with its first sentence has no headline")
  func noTitle() throws {
    #expect(try Reading.article(Reading.body).title == nil)
    #expect(try Reading.article("2024-09-06\n\n" + Reading.body).title == nil)
  }

  @Test("Metadata lines as crawlers write them")
  func metadataLines() throws {
    let head = """
      Storm stops all ferries
      Published: 2024-09-06
      Publisher: www.example.org
      url: https://example.org/a
      AUTHOR: Jane Doe
      Source: Reuters
      Tags: ferries, storm

      """
    let article = try Reading.article(head + Reading.body)
    #expect(article.title == Sourced("Storm stops all ferries", from: .text))
    #expect(article.published == Sourced(PartialDate(year: 2024, month: 9, day: 6), from: .metadata))
    #expect(article.publisher == Sourced("www.example.org", from: .metadata))
    #expect(article.url == Sourced("https://example.org/a", from: .metadata))
    #expect(article.author == Sourced("Jane Doe", from: .metadata))
    #expect(
      Self.texts(article.metadataLines, of: article) == [
        "Published: 2024-09-06", "Publisher: www.example.org", "url: https://example.org/a", "AUTHOR: Jane Doe",
        "Tags: ferries, storm",
      ])
  }

  @Test("YAML and TOML front matter", arguments: [("---", ":"), ("+++", " =")])
  func frontMatter(fence: String, separator: String) throws {
    let head = "\(fence)\ntitle\(separator) \"Storm: all ferries stop\"\ndate\(separator) 2024-09-06T10:03:00+02:00\n"
    let article = try Reading.article(head + "tags\(separator)\n  - storm\n\(fence)\n\n## The wind\n\n\(Reading.body)")
    #expect(article.title == Sourced("Storm: all ferries stop", from: .metadata))
    #expect(article.published?.value.full == CalendarDate(iso: "2024-09-06"))
    #expect(article.metadataLines.count == 6)
    #expect(article.text.hasPrefix(fence))
  }

  @Test("A sentence that begins like metadata far below is prose")
  func below() throws {
    let text = Array(repeating: Reading.body, count: 5).joined(separator: "\n") + "\nTitle: none of this is metadata."
    #expect(try Reading.article(text).metadataLines.isEmpty)
  }

  @Test("Ranges count code points, with CR LF, emoji and a byte order mark")
  func ranges() throws {
    let text = "Storm 🌊 stops “all” ferries\r\nDate: 2024-09-06\r\nURL: https://example.org/é\r\n\r\n\(Reading.body)"
    let article = try Reading.article([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(article.text == text)
    #expect(Self.texts(article.metadataLines, of: article) == ["Date: 2024-09-06", "URL: https://example.org/é"])
  }

  @Test("A byline gives the author")
  func byline() throws {
    let article = try Reading.article("Storm stops all ferries\nBy Jane Doe | Sept. 6, 2024\n\(Reading.body)")
    #expect(article.author == Sourced("Jane Doe", from: .text))
  }

  static func texts(_ ranges: [Range<Int>], of article: Article) -> [String] {
    let scalars = Array(article.text.unicodeScalars)
    return ranges.map { String(String.UnicodeScalarView(scalars[$0])) }
  }
}
