import Articles
import Claims
import Testing

@testable import Changes

@Suite struct DateTests {
  private func date(
    _ published: PartialDate?, notBefore: String? = nil, notAfter: String? = nil, story: String? = nil
  ) throws -> PublicationDate {
    let article = Article(
      id: "sha256:0", name: FileName("a"), text: "", published: published.map { Sourced($0, from: .text) })
    let known = story.map {
      KnownStory(
        reference: .init(id: "s", title: "s"), terms: [:], articles: 1, latest: CalendarDate(iso: $0))
    }
    let extraction = Extraction(
      mentions: [], notBefore: notBefore.flatMap(CalendarDate.init(iso:)),
      notAfter: notAfter.flatMap(CalendarDate.init(iso:)))
    return PublicationDate(
      of: article, extraction: extraction, story: known, received: try #require(CalendarDate(iso: "2026-11-22")))
  }

  @Test func aFullDateStands() throws {
    let found = try date(PartialDate(year: 2024, month: 9, day: 8), story: "2025-01-01")
    #expect(found.day.description == "2024-09-08" && found.from == .text && found.isTrusted)
  }

  @Test(arguments: [
    ("2024-09-08", nil, nil, "2024-07-24"), ("2024-09-08", "2024-08-01", nil, "2025-07-24"),
    (nil, "2021-12-22", "2025-09-30", "2025-07-24"), (nil, nil, nil, "2026-07-24"),
  ])
  func aDateWithoutAYearIsCompleted(story: String?, notBefore: String?, notAfter: String?, day: String) throws {
    let found = try date(PartialDate(month: 7, day: 24), notBefore: notBefore, notAfter: notAfter, story: story)
    #expect(found.day.description == day && found.from == .text)
  }

  @Test func aStoryPlacesAnArticleWithinItsBounds() throws {
    #expect(try date(nil, story: "2024-09-08").day.description == "2024-09-08")
    let later = try date(nil, notBefore: "2024-10-01", story: "2024-09-08")
    #expect(later.day.description == "2024-10-01" && later.from == .story)
  }

  @Test func theDayOfReceiptIsNotTrustedAgainstTheText() throws {
    let old = try date(nil, notAfter: "2025-09-30")
    #expect(old.from == .received && !old.isTrusted)
    #expect(try date(nil, notBefore: "2026-01-01").isTrusted)
  }
}
