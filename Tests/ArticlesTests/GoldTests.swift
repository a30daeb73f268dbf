import Articles
import Foundation
import Testing

@Suite("Labelled articles")
struct GoldTests {
  private struct Gold: Decodable {
    struct Labels: Decodable { var published: String?, publisher: String? }
    var articles: [String: Labels]
  }

  static let shared = Reading.checkout + "/../shared"

  @Test(
    "Publication date and publisher", .enabled(if: FileManager.default.fileExists(atPath: shared + "/gold")),
    arguments: [("seeds.json", "seeds"), ("boko.json", "data/boko")])
  func labels(file: String, folder: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Self.shared)/gold/\(file)"))
    for (name, labels) in try JSONDecoder().decode(Gold.self, from: data).articles {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Self.shared)/\(folder)/\(name)"))
      let article = try Reading.article(Array(bytes))
      #expect(article.publisher?.value == labels.publisher, "\(name)")
      let date = article.published?.value
      if let date, date.year == nil {
        #expect(
          labels.published.flatMap { CalendarDate(iso: $0) }.map { [$0.month, $0.day] } == [date.month, date.day])
      } else {
        #expect(date?.full?.description == labels.published, "\(name)")
      }
    }
  }
}
