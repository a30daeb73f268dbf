import Testing

@testable import Daemon

@Suite struct StatusReportTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1234, "-1,234")])
  func countsAreGrouped(number: Int, text: String) { #expect(StatusReport.grouped(number) == text) }

  @Test func fileTimesAreRFC3339WithNanoseconds() {
    #expect(FileTime.rfc3339(nanoseconds: 0) == "1970-01-01T00:00:00.000000000Z")
    #expect(FileTime.rfc3339(nanoseconds: 1_725_783_670_123_456_789) == "2024-09-08T08:21:10.123456789Z")
    #expect(FileTime.rfc3339(nanoseconds: -1) == "1969-12-31T23:59:59.999999999Z")
  }

  @Test func retriesBackOffToHalfAMinute() {
    #expect((1...8).map { Pause.delay(attempt: $0) } == [1, 2, 4, 8, 16, 30, 30, 30].map { .seconds($0) })
  }
}
