import Foundation
import Testing

@testable import Articles

/// The figure that article extractors are compared by: F1 of word 4-gram shingles of the text found and the text that a
/// person marked (Scrapinghub, article extraction benchmark).
@Suite("Extraction quality")
struct ExtractionQualityTests {
  private struct Truth: Decodable { var articleBody: String }

  static let folder = Reading.checkout + "/../shared/data/article-extraction"

  /// The floor; only a commit of its own lowers it.
  static let floor = 0.95

  @Test("Mean F1 on the pages of the benchmark", .enabled(if: FileManager.default.fileExists(atPath: folder)))
  func shingles() throws {
    let data = Reading.checkout + "/data"
    let pages = try PageReader(folder: data)
    let decoder = TextDecoder(kinds: try FileKinds(folder: data))
    let truth = try JSONDecoder().decode(
      [String: Truth].self, from: Data(contentsOf: URL(fileURLWithPath: Self.folder + "/ground-truth.json")))
    var sum = 0.0
    for (name, page) in truth {
      let packed = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/html/\(name).html.gz"))
      let bytes = try Gzip.unpacked(Array(packed), limit: ArticleReader.unpackedLimit)
      let text = pages.body(try decoder.text(bytes, declared: DeclaredCharset.name(in: bytes)))
      sum += Self.f1(Self.shingles(text), Self.shingles(page.articleBody))
    }
    let mean = sum / Double(truth.count)
    print("body text of \(truth.count) pages: mean F1 of word 4-gram shingles \(mean)")
    #expect(mean >= Self.floor)
  }

  @Test("Headline and date of publication", .enabled(if: FileManager.default.fileExists(atPath: folder)))
  func metadata() throws {
    var (articles, titles, stated, found) = (0, 0, 0, 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder + "/html") {
      let packed = try Array(Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/html/\(name)")))
      // Pages in other languages are rejected.
      guard let article = try? Reading.article(packed) else { continue }
      articles += 1
      titles += article.title == nil ? 0 : 1
      let dates = Self.statedDates(in: String(decoding: try Gzip.unpacked(packed, limit: 1 << 26), as: UTF8.self))
      guard !dates.isEmpty else { continue }
      stated += 1
      found += article.published?.value.full.map { dates.contains("\($0)") } == true ? 1 : 0
    }
    print(
      "\(articles) pages in English: \(titles) headlines; \(found) of the \(stated) dates that pages state to machines")
    #expect(articles > 100 && titles == articles)
    #expect(Double(found) >= 0.97 * Double(stated))
  }

  /// The days that a page states in the two ways that are meant for machines, found without reading its markup.
  private static func statedDates(in page: String) -> Set<String> {
    let day = /(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}/
    let places = page.matches(of: /"datePublished"\s*:\s*"[^"]*"|<meta[^>]*article:published_time[^>]*>/)
    return Set(places.compactMap { $0.output.firstMatch(of: day).map { String($0.output) } })
  }

  static func shingles(_ text: String) -> [String: Int] {
    let words = text.unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_")
    }
    .map { String($0) }
    if words.count < 4 { return words.isEmpty ? [:] : [words.joined(separator: " "): 1] }
    return (0...words.count - 4).reduce(into: [:]) { $0[words[$1..<$1 + 4].joined(separator: " "), default: 0] += 1 }
  }

  static func f1(_ found: [String: Int], _ wanted: [String: Int]) -> Double {
    let common = wanted.reduce(0) { $0 + min($1.value, found[$1.key, default: 0]) }
    let all = found.values.reduce(0, +) + wanted.values.reduce(0, +)
    return all == 0 ? 1 : 2 * Double(common) / Double(all)
  }
}
