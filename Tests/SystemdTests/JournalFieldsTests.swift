import Logging
import Testing

@testable import Systemd

@Suite struct JournalFieldsTests {
  private func lines(_ event: LogEvent, _ metadata: Logger.Metadata = [:]) -> [String] {
    JournalFields(event, metadata: metadata, label: "intake").fields.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `an event becomes fields in a fixed order`() {
    let metadata: Logger.Metadata = [
      "message-id": "436ac5dba2bd4e15b1419371b8f463ba", "sequence": "\(38_113)", "file": "a=b\nc.txt", "errno": "28",
    ]
    #expect(
      lines(LogEvent(.warning, "two\nlines"), metadata) == [
        "MESSAGE=two\nlines", "PRIORITY=4", "MESSAGE_ID=436ac5dba2bd4e15b1419371b8f463ba", "CLAIMD_LOGGER=intake",
        "CLAIMD_FILE=a=b\nc.txt", "CLAIMD_SEQUENCE=38113", "ERRNO=28",
      ])
  }

  @Test(arguments: [
    (Logger.Level.trace, 7), (.debug, 7), (.info, 6), (.notice, 5), (.warning, 4), (.error, 3), (.critical, 2),
  ])
  func `levels have their syslog priorities`(_ level: Logger.Level, _ priority: Int) {
    #expect(lines(LogEvent(level, "x"))[1] == "PRIORITY=\(priority)")
  }

  @Test(arguments: [
    ("file", "CLAIMD_FILE"), ("retry-after", "CLAIMD_RETRY_AFTER"), ("durableSequence", "CLAIMD_DURABLE_SEQUENCE"),
    ("a.b c", "CLAIMD_A_B_C"), ("é", "CLAIMD__"), ("_x", "CLAIMD__X"), ("MESSAGE", "CLAIMD_MESSAGE"),
    ("errno", "ERRNO"), ("message-id", "MESSAGE_ID"),
  ])
  func `keys become valid field names of our own`(_ key: String, _ name: String) {
    #expect(JournalFields.name(for: key) == name)
  }

  @Test func `names and values have their limits`() {
    let long = String(repeating: "é", count: 20_000)
    let fields = JournalFields(LogEvent(.info, long), metadata: [long: "\(long)"], label: "x").fields
    for field in fields {
      #expect(field.name.utf8.count <= JournalFields.longestName)
      #expect(field.value.utf8.count <= JournalFields.longestValue + 3)
    }
    #expect(fields[0].value.hasSuffix("é…"))
  }

  @Test func `nobody can forge the logger's label`() {
    #expect(
      lines(LogEvent(.info, "x"), ["logger": "other"]).filter { $0.hasPrefix("CLAIMD_LOGGER=") } == [
        "CLAIMD_LOGGER=intake"
      ])
  }
}
