import Articles
import Claims
import Foundation
import Testing
import TestSupport

/// The data set `datetime`: English sentences with a reference date and the TIMEX values of the times in them.
@Suite(.enabled(if: ParsedText.isAvailable && Checkout.hasShared("data/datetime/english.json")))
struct DateTimeSetTests {
  struct Item: Decodable {
    struct Context: Decodable {
      var reference: String
      enum CodingKeys: String, CodingKey { case reference = "ReferenceDateTime" }
    }
    struct Value: Decodable { var timex: String }
    struct Resolution: Decodable { var values: [Value] }
    struct Result: Decodable {
      var text: String
      var start: Int
      var end: Int
      var resolution: Resolution
      enum CodingKeys: String, CodingKey { case text = "Text", start = "Start", end = "End", resolution = "Resolution" }
    }
    var input: String
    var context: Context?
    var results: [Result]
    enum CodingKeys: String, CodingKey { case input = "Input", context = "Context", results = "Results" }
  }

  /// The shares that must have exactly the expected value: of the expressions that a news text can contain, and of all.
  private func floors() throws -> [String: Double] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Checkout.root + "/Tests/Gold/floors.json"))
    return try #require(try JSONDecoder().decode([String: [String: Double]].self, from: bytes)["datetime"])
  }

  @Test func mostExpressionsHaveExactlyTheExpectedValue() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Checkout.shared + "/data/datetime/english.json"))
    let items = try JSONDecoder().decode([Item].self, from: bytes)
    let tagger = try TimeTagger(dataFolder: ParsedText.data)
    var (all, right, excluded, counted) = (0, 0, 0, 0)
    var misses: [String] = []
    for item in items {
      guard let stamp = item.context?.reference, let reference = CalendarDate(iso: String(stamp.prefix(10)))
      else {
        continue
      }
      let document = try ParsedText.document(item.input)
      let times = tagger.tag(document)
      for result in item.results {
        let found = times.filter {
          document[$0.tokens.lowerBound].start <= result.end && document[$0.tokens.upperBound - 1].end > result.start
        }.map { RecognizersNotation.timex($0.expression, reference: reference) }
        let isRight = found.contains(result.resolution.values.first?.timex ?? "")
        all += 1
        counted += isRight ? 1 : 0
        if DateTimeExclusions.kind(of: result.text) != nil {
          excluded += 1
        } else if isRight {
          right += 1
        } else {
          misses.append(
            "\(result.text): \(result.resolution.values.first?.timex ?? "-"), not \(found.compactMap { $0 })")
        }
      }
    }
    let share = Double(right) / Double(max(1, all - excluded))
    print(
      "datetime: \(right) of \(all - excluded) exact (\(share)); with the \(excluded) excluded \(counted) of \(all)")
    print(misses.map { "  missed " + $0 }.joined(separator: "\n"))
    let floors = try floors()
    #expect(share >= (try #require(floors["exact"])))
    #expect(Double(counted) / Double(max(1, all)) >= (try #require(floors["exact.all"])))
  }
}
