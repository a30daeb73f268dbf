import Articles
import Claims
import Testing

@Suite(.enabled(if: ParsedText.isAvailable)) struct DateBoundsTests {
  private func bounds(_ text: String) throws -> DateBounds {
    let document = try ParsedText.document(text)
    return DateBounds(of: try TimeTagger(dataFolder: ParsedText.data).tag(document), in: document)
  }

  @Test func whatHappenedIsPastAndWhatIsPlannedIsToCome() throws {
    let found = try bounds("The reactor was shut down in March 2022. It will be dismantled by June 2027.")
    #expect(found.notBefore == CalendarDate(year: 2022, month: 3, day: 1))
    #expect(found.notAfter == CalendarDate(year: 2027, month: 6, day: 30))
  }

  @Test func relativeDatesSayNothing() throws {
    #expect(try bounds("He resigned last year. She will follow in April.") == DateBounds())
  }

  @Test func aDeadlineBesideAParticipleSaysNothing() throws {
    #expect(try bounds("The last units withdrawn by the end of 2026 came from the north.").notBefore == nil)
  }

  @Test func aPlanThatHasPassedDoesNotCount() throws {
    let found = try bounds("The line will open in 2019, the ministry said then. It opened on 4 May 2021.")
    #expect(found.notBefore == CalendarDate(year: 2021, month: 5, day: 4))
    #expect(found.notAfter == nil)
  }

  @Test func modalityDecidesWhereItIsKnown() throws {
    let document = try ParsedText.document("The withdrawal by September 2025 was announced.")
    let time = try #require(try TimeTagger(dataFolder: ParsedText.data).tag(document).first)
    #expect(DateBounds(of: [(time, .planned)]).notAfter == CalendarDate(year: 2025, month: 9, day: 30))
    #expect(DateBounds(of: [(time, .possible)]) == DateBounds())
  }
}
