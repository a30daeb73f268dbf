import Articles
import Testing

@Suite("What pages say about their articles")
struct PageMetadataTests {
  static let linkedData = """
    <script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "Example"},
      {"@type": ["NewsArticle"], "headline": "All ferries &#8220;stopped&#8221;", "datePublished": "2024-09-06T23:30:00-03:00",
       "dateModified": "2024-09-08", "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
       "publisher": {"@type": "Organization", "name": "Example News"}, "url": "https://example.org/ferries"}]}
    </script>
    """

  @Test("JSON-LD is trusted before meta")
  func linkedData() throws {
    let meta = "<meta property='og:title' content='Other'><meta property='article:published_time' content='2020-01-01'>"
    let article = try Reading.article(PageTests.page(head: meta + Self.linkedData))
    #expect(article.title == Sourced("All ferries “stopped”", from: .jsonLD))
    #expect(article.published == Sourced(PartialDate(year: 2024, month: 9, day: 6), from: .jsonLD))
    #expect(article.author == Sourced("Jane Doe, John Roe", from: .jsonLD))
    #expect(article.publisher == Sourced("Example News", from: .jsonLD))
    #expect(article.url == Sourced("https://example.org/ferries", from: .jsonLD))
  }

  @Test(
    "The date, in order of trust",
    arguments: [
      ("<meta property='article:published_time' content='2024-09-06T10:00:00Z'>", "", Sourced<PartialDate>.Source.meta),
      ("<meta name='DC.date.issued' content='6 September 2024'>", "<time datetime='2020-01-01'>1</time>", .meta),
      ("", "<time datetime='2024-09-06T10:00'>Friday</time>", .timeElement),
      (
        "", "<time datetime='2020-01-01'>x</time><time itemprop='datePublished' content='2024-09-06'>y</time>",
        .timeElement
      ),
      ("<link rel='canonical' href='https://example.org/news/2024/09/06/ferries'>", "", .url),
      ("<link rel='canonical' href='https://example.org/news/2024/sep/06/ferries'>", "", .url),
      ("<link rel='canonical' href='https://example.org/ferries-20240906.html'>", "", .url),
      ("", "<p class='when'>Published: Friday, September 6, 2024 10:15 EDT</p>", .text),
    ])
  func date(head: String, article: String, source: Sourced<PartialDate>.Source) throws {
    let found = try Reading.article(PageTests.page(head: head, article: article + PageTests.paragraphs)).published
    #expect(found?.value.full == CalendarDate(iso: "2024-09-06"))
    #expect(found?.source == source)
  }

  @Test("JSON-LD that is not JSON is passed over; the page's own heading is the headline")
  func damaged() throws {
    let article = try Reading.article(PageTests.page(head: "<script type='application/ld+json'>{\"@type\": </script>"))
    #expect(article.title == Sourced("Storm stops all ferries", from: .text))
    #expect(article.published == nil)
  }

  @Test("JSON-LD about the page is as good as about the article, which comes first")
  func linkedPage() throws {
    func script(_ objects: String) -> String {
      "<script type='application/ld+json'>{'@graph': [\(objects)]}</script>".replacing("'", with: "\"")
    }
    let page =
      "{'@type': 'MedicalWebPage', 'headline': 'Ferries and sleep', 'datePublished': '2024-09-06T08:00:00.000Z'}"
    let article = "{'@type': 'NewsArticle', 'headline': 'Ferries stop', 'datePublished': '2024-09-05'}"
    let undated = "{'@type': 'WebPage', 'name': 'Home'}"
    let of = { try Reading.article(PageTests.page(head: $0)) }
    let told = try of(script(undated + ", " + page))
    #expect(told.title == Sourced("Ferries and sleep", from: .jsonLD))
    #expect(told.published == Sourced(PartialDate(year: 2024, month: 9, day: 6), from: .jsonLD))
    #expect(try of(script(page + ", " + article)).published?.value.full == CalendarDate(iso: "2024-09-05"))
    #expect(try of(script(undated)).title == Sourced("Storm stops all ferries", from: .text))
  }

  @Test("The site's name is no part of the headline, and the address tells the publisher")
  func siteName() throws {
    let head = """
      <meta property="og:title" content="Storm stops all ferries - Example News">
      <meta property="og:site_name" content="Example News"><link rel="canonical" href="https://www.example.org/a">
      """
    let named = try Reading.article(PageTests.page(head: head))
    #expect(named.title?.value == "Storm stops all ferries")
    #expect(named.publisher == Sourced("Example News", from: .meta))
    let unnamed = try Reading.article(PageTests.page(head: "<link rel='canonical' href='https://www.example.org/a'>"))
    #expect(unnamed.publisher == Sourced("www.example.org", from: .url))
  }
}
