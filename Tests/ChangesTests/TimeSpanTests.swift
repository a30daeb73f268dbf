import Articles
import Testing

@testable import Changes

@Suite struct TimeSpanTests {
  @Test(arguments: [
    ("2024-09-06", "2024-09-06", "2024-09-06"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024", "2024-01-01", "2024-12-31"), ("2024-Q3", "2024-07-01", "2024-09-30"),
    ("2024-W36", "2024-09-02", "2024-09-08"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2024-SU", "2024-06-01", "2024-08-31"), ("202X", "2020-01-01", "2029-12-31"),
    ("2014/2018", "2014-01-01", "2018-12-31"), ("2024-09-06T10:00", "2024-09-06", "2024-09-06"),
  ])
  func coversTheDaysOfItsValue(value: String, first: String, last: String) throws {
    let span = try #require(TimeSpan(value: value))
    #expect(CalendarDate(daysSinceEpoch: span.first)?.description == first)
    #expect(CalendarDate(daysSinceEpoch: span.last)?.description == last)
  }

  @Test(arguments: ["P6M", "PT2H", "XXXX-WXX-1", "soon", "", "2018/2014"])
  func isNilForWhatHasNoDays(value: String) {
    #expect(TimeSpan(value: value) == nil)
  }

  @Test func saysHowSpansLie() throws {
    let year = try #require(TimeSpan(value: "2024"))
    let month = try #require(TimeSpan(value: "2024-03"))
    let next = try #require(TimeSpan(value: "2025-01-02"))
    #expect(year.contains(month))
    #expect(!month.contains(year))
    #expect(!year.overlaps(next))
    #expect(year.distance(to: next) == 2)
    #expect(year.distance(to: month) == 0)
  }
}
