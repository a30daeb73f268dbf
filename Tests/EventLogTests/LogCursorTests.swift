import EventLog
import Testing

@Suite struct LogCursorTests {
  let uuid = "0f8fad5b-d9cb-469f-a165-70867728950e"

  @Test func textFormRoundTrips() {
    let cursor = LogCursor(log: uuid, sequence: 38_113)
    #expect(cursor.description == "0f8fad5b-d9cb-469f-a165-70867728950e:38113")
    #expect(LogCursor(cursor.description) == cursor)
    #expect(LogCursor(uuid.uppercased() + ":0") == LogCursor(log: uuid, sequence: 0))
  }

  @Test(arguments: [
    "", ":", "0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950e:",
    "0f8fad5b-d9cb-469f-a165-70867728950e:-1", "0f8fad5b-d9cb-469f-a165-70867728950e:+1",
    "0f8fad5b-d9cb-469f-a165-70867728950e:1:2", "0f8fad5bd9cb-469f-a165-70867728950e:1",
    "0g8fad5b-d9cb-469f-a165-70867728950e:1", "0f8fad5b-d9cb-469f-a165-70867728950e:99999999999999999999",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(LogCursor(text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000000Z"), (-1, "1969-12-31T23:59:59.999999Z"),
    (1_709_210_096_789_012, "2024-02-29T12:34:56.789012Z"), (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
  ])
  func timesAreRFC3339(microseconds: Int64, text: String) {
    #expect(EventTime(microseconds: microseconds).description == text)
  }
}
