import Articles
import Foundation
import Testing

@Suite("JSON")
struct RecordTests {
  static func record(_ fields: [String: Any]) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  @Test("A crawler's record", arguments: ["text", "maintext", "articleBody", "content"])
  func crawler(field: String) throws {
    let record = try Self.record([
      field: Reading.body, "title": "Storm stops all ferries", "date_publish": "2024-09-06 10:03:00",
      "source_domain": "example.org", "url": "https://example.org/a", "authors": ["Jane Doe", "John Roe"],
    ])
    let article = try Reading.article(record)
    #expect(article.id == "sha256:0")
    #expect(article.text == Reading.body)
    #expect(article.title == Sourced("Storm stops all ferries", from: .metadata))
    #expect(article.published == Sourced(PartialDate(year: 2024, month: 9, day: 6), from: .metadata))
    #expect(article.publisher == Sourced("example.org", from: .metadata))
    #expect(article.url == Sourced("https://example.org/a", from: .metadata))
    #expect(article.author == Sourced("Jane Doe, John Roe", from: .metadata))
  }

  @Test("JSON-LD of its own")
  func linkedData() throws {
    let record = try Self.record([
      "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Storm stops all ferries",
      "datePublished": "2024-09-06T10:03:00Z", "articleBody": Reading.body, "publisher": ["name": "Example News"],
    ])
    let article = try Reading.article(record)
    #expect(article.title == Sourced("Storm stops all ferries", from: .jsonLD))
    #expect(article.publisher == Sourced("Example News", from: .jsonLD))
    #expect(article.published?.value.full == CalendarDate(iso: "2024-09-06"))
  }

  @Test("Seconds and milliseconds since 1970", arguments: [1_725_609_600, 1_725_609_600_000])
  func seconds(value: Int) throws {
    let article = try Reading.article(try Self.record(["text": Reading.body, "published": value]))
    #expect(article.published?.value.full == CalendarDate(iso: "2024-09-06"))
  }

  @Test("Many records: an array, JSON lines, values one after another", arguments: ["[", "\n", " "])
  func many(layout: String) throws {
    let records = try (1...3).map { try Self.record(["text": Reading.body, "title": "Story number \($0)"]) }
    let text = layout == "[" ? "[" + records.joined(separator: ",\n") + "]" : records.joined(separator: layout)
    let articles = try Reading.articles(text)
    #expect(articles.map(\.id) == ["sha256:0#1", "sha256:0#2", "sha256:0#3"])
    #expect(articles.map(\.title?.value) == ["Story number 1", "Story number 2", "Story number 3"])
  }

  @Test("Records that are no articles do not keep the others from being read")
  func partly() throws {
    let good = try Self.record(["text": Reading.body])
    let text = "\(good)\n{\"title\": \"no text\"}\n{\"text\": \n\n\(good)\n"
    let items = try Reading.reader.get().items(Array(text.utf8), id: "sha256:0", name: FileName("a"))
    #expect(items.map(\.id) == ["sha256:0#1", "sha256:0#2", "sha256:0#3", "sha256:0#4"])
    let errors = items.map { item in if case .failure(let error) = item.result { error.line } else { nil as Int? } }
    #expect(errors == [nil, 2, 3, nil])
    #expect(try Reading.articles(text).map(\.id) == ["sha256:0#1", "sha256:0#4"])
  }

  @Test(
    "Broken JSON is refused with its line",
    arguments: [
      ("{\n\"title\": \"a\",\n\"text\" \"b\"}", 3), ("[\n{\"a\": 1},\n{\"a\": tru}]", 3), ("{\"a\": \"b", 1),
      ("{\"a\": 1,}", 1), ("{\"a\": \"\\u12\"}", 1), ("{\n\n\"a\": \"\\q\"}", 3), ("[{\"a\": 1}\n{\"b\": 2}]", 2),
      (String(repeating: "{\"a\":", count: 5_000), 1),
    ])
  func broken(text: String, line: Int) throws {
    let error = try #require(try Reading.rejection(Array(text.utf8)))
    #expect(error.kind == .format)
    #expect(error.line == line)
    #expect(error.detail.hasPrefix("line \(line): not JSON: "), "\(error.detail)")
  }

  @Test(
    "Empty and foreign JSON", arguments: ["[]", "{}", "[{}]", "{\"a\": [1, 2.5e3, null, true]}", "[{\"text\": \"\"}]"])
  func foreign(text: String) throws {
    #expect(try Reading.rejection(Array(text.utf8))?.kind == .format)
  }

  @Test("Text that begins with a bracket is text")
  func bracket() throws {
    #expect(try Reading.article("[Photo/Agencies]\n" + Reading.body).text.hasPrefix("[Photo"))
  }

  @Test("Escapes, surrogates, and markup in the text")
  func escapes() throws {
    let text = "The “ferry”\\t\\uD83D\\uDEA2 has left, they said.\\n\\u00c9douard was not on it, as he had missed it."
    let article = try Reading.article("{\"text\": \"\(text)\"}")
    #expect(article.text == "The “ferry”\t🚢 has left, they said.\nÉdouard was not on it, as he had missed it.")
    let marked = "<p>The ferry &amp; its crew have left, they said.</p><p>Others were not on it.</p>"
    #expect(
      try Reading.article("{\"text\": \"\(marked)\"}").text
        == "The ferry & its crew have left, they said.\nOthers were not on it.")
  }
}
