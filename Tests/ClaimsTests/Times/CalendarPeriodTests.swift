import Articles
import Claims
import Testing

@Suite struct CalendarPeriodTests {
  @Test(arguments: [
    (CalendarUnit.day, "2024-10-16"), (.week, "2024-W42"), (.weekend, "2024-W42-WE"), (.month, "2024-10"),
    (.quarter, "2024-Q4"), (.season, "2024-FA"), (.half, "2024-H2"), (.year, "2024"), (.decade, "202"),
    (.century, "20"),
  ])
  func valuesAreTIMEX3(_ unit: CalendarUnit, _ value: String) throws {
    let day = try #require(CalendarDate(year: 2024, month: 10, day: 16))
    #expect(CalendarPeriod(unit, holding: day).value == value)
    #expect(CalendarPeriod(unit, holding: day).holds(day) || unit == .weekend)
  }

  @Test(arguments: [("2018-12-31", "2019-W01"), ("2021-01-03", "2020-W53"), ("2016-01-03", "2015-W53")])
  func weeksBelongToTheYearOfTheirThursday(_ day: String, _ value: String) throws {
    #expect(CalendarPeriod(.week, holding: try #require(CalendarDate(iso: day))).value == value)
  }

  @Test func aWinterBeginsInDecember() throws {
    let february = try #require(CalendarDate(year: 2025, month: 2, day: 3))
    let winter = CalendarPeriod(.season, holding: february)
    #expect(winter.value == "2024-WI")
    #expect(winter.first.description == "2024-12-01")
    #expect(winter.last.description == "2025-02-28")
  }

  @Test func shiftsStopAtTheEndsOfTheCalendar() throws {
    let first = try #require(CalendarPeriod(year: 1))
    #expect(first.shifted(by: -1) == nil)
    #expect(first.shifted(by: 9998)?.value == "9999")
    #expect(first.shifted(by: 9999) == nil)
    #expect(first.shifted(by: Int.max) == nil)
  }

  @Test func theFirstDecadeAndCenturyDoNotFail() throws {
    let day = try #require(CalendarDate(year: 7, month: 5, day: 1))
    #expect(CalendarPeriod(.decade, holding: day).value == "000")
    #expect(CalendarPeriod(.century, holding: day).last.description == "0099-12-31")
  }

  @Test(arguments: [
    (Holiday.easter(days: 0), 2024, "2024-03-31"), (.easter(days: -2), 2025, "2025-04-18"),
    (.weekday(month: 11, weekday: 4, number: 4, days: 1), 2010, "2010-11-26"),
    (.weekday(month: 5, weekday: 1, number: -1, days: 0), 2024, "2024-05-27"),
    (.fixed(month: 12, day: 25), 1999, "1999-12-25"),
  ])
  func holidaysAreComputed(_ holiday: Holiday, _ year: Int, _ day: String) {
    #expect(holiday.day(in: year)?.description == day)
  }
}
