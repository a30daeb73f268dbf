import Articles
import Testing

@Suite("Wire formats")
struct WireTests {
  static let paragraphs = Reading.body.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")

  static let nitf = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "nitf.dtd">
    <nitf><head><title>Ferries</title><docdata><date.issue norm="20240906T101500Z"/></docdata></head>
    <body><body.head><hedline><hl1>Storm stops all ferries</hl1></hedline><byline>By <person>Jane Doe</person></byline>
    <distributor>Example Agency</distributor></body.head>
    <body.content><media media-type="image"><media-caption>The harbour on Monday.</media-caption></media>
    <block>\(paragraphs)</block></body.content></body></nitf>
    """

  static func newsItem(_ number: Int, body: String = paragraphs) -> String {
    """
    <newsItem guid="urn:newsml:example.org:\(number)" version="1">
    <itemMeta><provider literal="Example Agency"/><versionCreated>2024-09-08T08:00:00Z</versionCreated>
    <firstCreated>2024-09-06T08:00:00Z</firstCreated></itemMeta>
    <contentMeta><by>Jane Doe</by><headline>Story number \(number)</headline></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
    <title>x</title></head><body>\(body)</body></html></inlineXML></contentSet></newsItem>
    """
  }

  @Test("NITF")
  func nitf() throws {
    let article = try Reading.article(Self.nitf)
    #expect(article.text == Reading.body)
    #expect(article.title == Sourced("Storm stops all ferries", from: .metadata))
    #expect(article.published == Sourced(PartialDate(year: 2024, month: 9, day: 6), from: .metadata))
    #expect(article.publisher == Sourced("Example Agency", from: .metadata))
    #expect(article.author == Sourced("Jane Doe", from: .metadata))
  }

  @Test("NewsML-G2: one item")
  func newsItem() throws {
    let article = try Reading.article("<?xml version=\"1.0\"?>\n" + Self.newsItem(1))
    #expect(article.id == "sha256:0")
    #expect(article.text == Reading.body)
    #expect(article.title?.value == "Story number 1")
    #expect(article.published == Sourced(PartialDate(year: 2024, month: 9, day: 6), from: .metadata))
    #expect(article.publisher == Sourced("Example Agency", from: .metadata))
    #expect(article.author == Sourced("Jane Doe", from: .metadata))
  }

  @Test("NewsML-G2: a message of several items, of which one is a picture")
  func newsMessage() throws {
    let items = Self.newsItem(1) + Self.newsItem(2, body: "") + Self.newsItem(3)
    let message = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>\(items)</itemSet></newsMessage>"
    let articles = try Reading.articles(message)
    #expect(articles.map(\.title?.value) == ["Story number 1", "Story number 3"])
    #expect(articles.map(\.id) == ["sha256:0#1", "sha256:0#2"])
  }

  @Test("Other charsets of XML")
  func charset() throws {
    let text = Self.nitf.split(separator: "\n").dropFirst().joined(separator: "\n")
    let declared = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + text
    #expect(try Reading.article(declared.unicodeScalars.map { UInt8($0.value) }).text == Reading.body)
    let wide = [0xFF, 0xFE] + TextTests.utf16("<?xml version=\"1.0\"?>\n" + text, bigEndian: false)
    #expect(try Reading.article(wide).text == Reading.body)
  }

  @Test("Broken documents are refused with their line")
  func broken() throws {
    let cut = String(Self.nitf.prefix(400))
    let error = try #require(try Reading.rejection(Array(cut.utf8)))
    #expect(error.kind == .format)
    #expect(error.detail.contains("not NITF: "))
    #expect((error.line ?? 0) > 3)
  }

  @Test("Entities that grow without bound, and files outside, are not read")
  func entities() throws {
    var entities = "<!ENTITY a0 \"ha\">"
    for level in 1...40 { entities += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">" }
    entities += "<!ENTITY secret SYSTEM \"file:///etc/hostname\">"
    let text =
      "<?xml version=\"1.0\"?><!DOCTYPE nitf [\(entities)]><nitf><body><body.content>"
      + "\(Self.paragraphs)<p>&a40;&secret;</p></body.content></body></nitf>"
    let rejection = try Reading.rejection(Array(text.utf8))
    if rejection == nil { #expect(try Reading.article(text).text == Reading.body) }
  }

  @Test("Other XML is refused by name", arguments: ["rss", "feed", "NewsML", "sitemapindex"])
  func otherXML(root: String) throws {
    let error = try #require(try Reading.rejection(Array("<?xml version=\"1.0\"?><\(root)><a/></\(root)>".utf8)))
    #expect(error.kind == .format)
    #expect(error.detail.contains("<\(root.lowercased())>"))
  }
}
