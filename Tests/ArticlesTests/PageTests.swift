import Articles
import Testing

@Suite("HTML pages")
struct PageTests {
  static let paragraphs = Reading.body.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")

  /// A page with what news sites put around an article.
  static func page(head: String = "", article: String = paragraphs, around: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><title>Storm stops all ferries | Example News</title>\(head)</head>
    <body class="has-sidebar">
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
    <div class="cookie-notice"><p>We use cookies to make this site work and to show you what you might like to read, and
    you can say no to those that are not needed for the site to work at all.</p></div>
    <main><article><h1>Storm stops all ferries</h1>
    <div class="byline">By <a href="/jane">Jane Doe</a></div>
    <div class="article-body">\(article)</div>
    <div class="related-stories"><h3>Related</h3><p><a href="/1">The old lighthouse on the outer island is for sale</a></p>
    <p>The lighthouse, which was built in 1871, has been empty since the last keeper left it, the council says.</p></div>
    <div id="comments"><p>I was on that ferry and I can tell you that it was the worst crossing I have ever had.</p></div>
    </article></main>\(around)
    <footer><p>Example News is published by the Example Company, which has its seat in Halifax and a phone.</p></footer>
    </body></html>
    """
  }

  @Test("The article without what is around it, a paragraph a line")
  func body() throws {
    #expect(try Reading.article(Self.page()).text == Reading.body)
  }

  @Test(
    "What stands within the article and is not its text is left out",
    arguments: [
      "<figure><img src=a.jpg><figcaption>The harbour on Monday. (Photo: Jane Doe)</figcaption></figure>",
      "<div class=\"newsletter-signup\"><p>Sign up for our newsletter and get the news of the day every morning.</p></div>",
      "<aside><p>Ferries have crossed to the outer islands since 1890, with a pause in the war.</p></aside>",
      "<p><a href=\"/2\">Read more: The harbour master has seen many storms in his time, he says</a></p>",
      "<p>Read more: how the islands live without ferries</p>",
      "<p>Advertisement</p>",
      "<script>document.write('<p>The ferry company has nothing to say about this.</p>')</script>",
      "<div style=\"display: none\"><p>This paragraph is not to be seen by anybody who reads the page.</p></div>",
      "<ul><li><a href=\"/3\">Storms of the last ten years</a></li><li><a href=\"/4\">Ferries for sale</a></li></ul>",
    ])
  func withinArticle(extra: String) throws {
    var parts = Self.paragraphs.split(separator: "\n").map(String.init)
    parts.insert(extra, at: 1)
    #expect(try Reading.article(Self.page(article: parts.joined(separator: "\n"))).text == Reading.body)
  }

  @Test("Broken markup: unclosed paragraphs, stray end tags, unknown entities")
  func broken() throws {
    let lines = Reading.body.split(separator: "\n").map { "<p>\($0)</span></b>" }.joined()
    let page = "<html><body><div class=story-body>\(lines)<p>Storms &amp; ferries, said &ldquo;he&rdquo; &nosuch; then."
    let text = try Reading.article(page).text
    #expect(text.hasPrefix(Reading.body))
    #expect(text.hasSuffix("\nStorms & ferries, said “he” &nosuch; then."))
  }

  @Test("A line break in a paragraph is a line")
  func lineBreaks() throws {
    let page = "<html><body><p>\(Reading.body.split(separator: "\n").joined(separator: "<br><br>\n"))</p></body></html>"
    #expect(try Reading.article(page).text == Reading.body)
  }

  @Test("Text only in the JSON-LD")
  func scripted() throws {
    let body = Reading.body.split(separator: "\n").joined(separator: "\\n").split(separator: "\"").joined(
      separator: "\\\"")
    let page = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(body)"}</script></head>
      <body><div id="app"></div></body></html>
      """
    #expect(try Reading.article(page).text == Reading.body)
  }

  @Test("A page without an article")
  func noArticle() throws {
    let error = try #require(
      try Reading.rejection(Array("<html><body><nav><a href=/>Home</a></nav></body></html>".utf8)))
    #expect(error.kind == .notProse)
  }

  @Test("Charsets: declared, or UTF-8 whatever is declared")
  func charsets() throws {
    let page = Self.page(
      head: "<meta charset=\"windows-1251\">", article: Self.paragraphs + "<p>He said “Мы” to it.</p>")
    let text = Reading.body + "\nHe said “Мы” to it."
    #expect(try Reading.article(page).text == text)
    let encoded = page.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "“": 0x93
      case "”": 0x94
      case "М": 0xCC
      case "ы": 0xFB
      default: UInt8(scalar.value & 0xFF)
      }
    }
    #expect(try Reading.article(encoded).text == text)
  }

  @Test("A page in another language")
  func language() throws {
    let line =
      "<p>Die Regierung hat am Montag angekündigt, dass die Truppen das Land bis zum Ende des Jahres verlassen.</p>"
    let error = try #require(try Reading.rejection(Array("<html lang=en><body>\(line)\(line)</body></html>".utf8)))
    #expect(error.language == "de")
  }

  @Test(
    "Depth, size and external entities are bounded",
    arguments: ["<div>", "<b>", "<span>", "<ul><li>", "<table><tr><td>"])
  func deep(tags: String) throws {
    let page = "<html><body>\(Self.paragraphs)" + String(repeating: tags, count: 20_000) + "</body></html>"
    #expect(try Reading.article(page).text == Reading.body)
  }
}
