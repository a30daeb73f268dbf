import Articles
import Claims
import Testing

@Suite struct DateCompletionTests {
  private func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

  @Test func theYearComesFromTheStory() {
    let found = DateCompletion.complete(
      PartialDate(month: 7, day: 24), notBefore: day("2021-12-22"), notAfter: day("2025-09-30"), near: day("2024-09-08")
    )
    #expect(found == day("2024-07-24"))
  }

  @Test func severalYearsAreNotGuessed() {
    #expect(
      DateCompletion.complete(PartialDate(month: 7, day: 24), notBefore: day("2021-12-22"), notAfter: day("2025-09-30"))
        == nil)
  }

  @Test func boundsThatLeaveOneYearDecide() {
    let found = DateCompletion.complete(
      PartialDate(month: 7, day: 24), notBefore: day("2023-12-22"), notAfter: day("2025-06-30"))
    #expect(found == day("2024-07-24"))
  }

  @Test func theWeekdayPicksTheYear() {
    // 24 July was a Monday in 2023 and a Wednesday in 2024.
    let found = DateCompletion.complete(
      PartialDate(month: 7, day: 24), weekday: 1, notBefore: day("2021-12-22"), notAfter: day("2025-06-30"))
    #expect(found == day("2023-07-24"))
  }

  @Test func aFullDateStands() {
    #expect(
      DateCompletion.complete(PartialDate(year: 2020, month: 2, day: 29), near: day("2024-01-01")) == day("2020-02-29"))
  }

  @Test func aBareWeekdayIsTheLatestOne() {
    #expect(DateCompletion.complete(PartialDate(), weekday: 5, near: day("2024-10-16")) == day("2024-10-11"))
    #expect(DateCompletion.complete(PartialDate(), weekday: 5) == nil)
  }

  @Test func nothingIsMadeOfNothing() {
    #expect(DateCompletion.complete(PartialDate()) == nil)
    #expect(DateCompletion.complete(PartialDate(month: 2, day: 30), near: day("2024-10-16")) == nil)
  }
}
