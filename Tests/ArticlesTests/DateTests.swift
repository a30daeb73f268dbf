import Articles
import Testing

@Suite("Publication date")
struct DateTests {
  @Test(
    "Lines at the head that say when",
    arguments: [
      ("Monday, September 23, 2024 - 4:59 am", "2024-09-23"),
      ("Published 6 Sep 2024, 10:03 BST", "2024-09-06"),
      ("PUBLISHED : 6th September 2024 | 10.03 p.m.", "2024-09-06"),
      ("Posted on September 6, 2024 by admin", "2024-09-06"),
      ("2024-09-06T10:03:00Z", "2024-09-06"),
      ("2024/09/06", "2024-09-06"),
      ("06.09.2024 10:15", "2024-09-06"),
      ("25/09/2024", "2024-09-25"),
      ("09/25/2024", "2024-09-25"),
      ("09/06/2024 10:03 AM EDT", "2024-09-06"),
      ("06/09/2024 10:03 BST", "2024-09-06"),
      ("Friday 09/06/2024", "2024-09-06"),
      ("Fri, 06 Sep 2024 10:03:00 +0000", "2024-09-06"),
      ("REUTERS | 6 Sept. 2024 | 10:20", "2024-09-06"),
      ("By Jane Doe, Sept. 6, 2024", "2024-09-06"),
      ("6-Sep-2024", "2024-09-06"),
      ("Updated: 7 September 2024, 11:15 GMT", "2024-09-07"),
      ("Published 6 September 2024 | Updated 7 September 2024", "2024-09-06"),
      ("Updated 7 September 2024 | Published 6 September 2024", "2024-09-06"),
      ("8:05am UK, Monday 16 September 2013", "2013-09-16"),
      ("HALIFAX, NS, April 28, 2009", "2009-04-28"),
      ("AP, Wednesday 28 May 2025 18.42 BST", "2025-05-28"),
      ("Last updated at 14:05, 3 March 2025", "2025-03-03"),
      ("6th May 2025", "2025-05-06"),
      ("27 February 2026 - 14:05 CET | NTB", "2026-02-27"),
    ])
  func headLine(line: String, date: String) throws {
    let article = try Reading.article("Storm stops all ferries\n\n\(line)\n\n\(Reading.body)\n")
    #expect(article.published?.value.full == CalendarDate(iso: date))
    #expect(article.title?.value == "Storm stops all ferries")
  }

  @Test(
    "Datelines",
    arguments: [
      ("HALIFAX, Sept 8 (Reuters) - ", PartialDate(month: 9, day: 8)),
      ("THE HAGUE, 8 September (AFP) – ", PartialDate(month: 9, day: 8)),
      ("Rio de Janeiro, Sept. 8, 2024 /PRNewswire/ -- ", PartialDate(year: 2024, month: 9, day: 8)),
      ("GENEVA (8 September 2024) – ", PartialDate(year: 2024, month: 9, day: 8)),
      ("LAGOS, Oct 13: ", PartialDate(month: 10, day: 13)),
    ])
  func dateline(opening: String, date: PartialDate) throws {
    let article = try Reading.article(opening + Reading.body)
    #expect(article.published == Sourced(date, from: .text))
    #expect(article.metadataLines.isEmpty)
  }

  @Test("A time stamp alone at the end")
  func foot() throws {
    let article = try Reading.article(Reading.body + "\nSource: Reuters\n#ferry #storm\n2024-09-08 08:21:10\n")
    #expect(article.published == Sourced(PartialDate(year: 2024, month: 9, day: 8), from: .text))
    #expect(article.metadataLines.count == 1)
  }

  @Test("Day and month without a year, under the headline")
  func withoutYear() throws {
    let article = try Reading.article("Storm stops all ferries\n\n24 July\n\n\(Reading.body)")
    #expect(article.published == Sourced(PartialDate(month: 7, day: 24), from: .text))
  }

  @Test(
    "Day and month beside a place or an agency",
    arguments: [
      ("Lyon, 6 May", PartialDate(month: 5, day: 6)), ("28 November, Agencies", PartialDate(month: 11, day: 28)),
      ("Cape Town, Friday, 6 June", PartialDate(month: 6, day: 6, weekday: 5)),
    ])
  func besideAPlace(line: String, date: PartialDate) throws {
    let article = try Reading.article("Storm stops all ferries\n\n\(line)\n\n\(Reading.body)")
    #expect(article.published == Sourced(date, from: .text))
    #expect(article.title?.value == "Storm stops all ferries")
  }

  @Test("The weekday is kept, and one that does not fit makes the date unknown")
  func weekday() throws {
    let fits = try Reading.article("Storm stops all ferries\nMonday, September 23\n\(Reading.body)")
    #expect(fits.published?.value == PartialDate(month: 9, day: 23, weekday: 1))
    let doesNot = try Reading.article("Storm stops all ferries\nTuesday, September 23, 2024\n\(Reading.body)")
    #expect(doesNot.published == nil)
  }

  @Test("Numbers that may be read either way give the year only")
  func ambiguous() throws {
    let article = try Reading.article("Storm stops all ferries\n06/09/2024\n\(Reading.body)")
    #expect(article.published?.value == PartialDate(year: 2024))
  }

  @Test(
    "Dates in prose are not taken",
    arguments: [
      "On January 5, 2020, the island parliament passed a resolution on ferries.",
      "By December 22, 2021, the company announced that the new ships were complete.",
      "The election set for June 28, 2024 will go ahead, the government said on Monday.",
      "In March 2021 – the month of the great storm – no ferry sailed at all.",
      "In Iraq, September 8 - the day of the vote - passed without violence, police said.",
      "The company said it was founded on 6 September 1984 and that it had never stopped before.",
    ])
  func prose(sentence: String) throws {
    #expect(try Reading.article("\(sentence)\n\(Reading.body)\n\(sentence)\n").published == nil)
  }

  @Test("Dates of other stories listed at the foot are not taken")
  func listedStories() throws {
    let foot = "Recent posts\nBridge closed\nSeptember 5, 2024\nRoad open again\nSeptember 4, 2024\n"
    let filler = String(repeating: Reading.body + "\n", count: 5)
    #expect(try Reading.article(filler + foot).published == nil)
  }

  @Test(
    "There is no such day",
    arguments: ["31 September 2024", "2024-02-30", "February 30, 2024", "99/99/2024", "00/00/0000", "20241332"])
  func noSuchDay(line: String) throws {
    #expect(try Reading.article("Storm stops all ferries\n\(line)\n\(Reading.body)").published?.value.full == nil)
  }

  @Test("A publication date is trusted before an update, metadata before text")
  func order() throws {
    let published = try Reading.article("Updated: 2024-09-07\nPublished: 2024-09-06\n\n\(Reading.body)")
    #expect(published.published == Sourced(PartialDate(year: 2024, month: 9, day: 6), from: .metadata))
    let both = try Reading.article("Date: 2024-09-06\n\nHALIFAX, Sept 5 (Reuters) - \(Reading.body)")
    #expect(both.published == Sourced(PartialDate(year: 2024, month: 9, day: 6), from: .metadata))
  }
}
