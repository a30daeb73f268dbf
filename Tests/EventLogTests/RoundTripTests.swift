import Changes
import EventLog
import Testing

@Suite struct RoundTripTests {
  @Test func everyTypeComesBackAsItWent() throws {
    let log = try TemporaryLog()
    let written = try log.open().append(Samples.everyType)
    let read = try log.lines(after: 1).map { line throws in try line.decoded() }
    #expect(read == written.flatMap(\.self))
    #expect(Set(read.map(\.event.type)) == Set(EventType.allCases))
  }

  @Test(arguments: [
    "\u{0}\u{1}\u{1F}\u{7F}\u{80}\u{9B}", "line\nbreak\r\n", "\u{2028}\u{2029}\u{85}", "👩‍🚀🏳️‍🌈", "e\u{301}é", "\u{FEFF}bom",
    #"},"chain":"0000"}"#, #"\"\\"\u0000"#, "\u{10FFFF}\u{FFFE}", "",
  ])
  func oddTextComesBackAsItWent(text: String) throws {
    let log = try TemporaryLog()
    let written = try log.open().append(Samples.transaction(1, text: text))
    let lines = try log.lines(after: 1)
    #expect(try lines.map { line throws in try line.decoded() } == written)
    #expect(Array("New: \(text)".unicodeScalars) == Array(try summary(lines[0].decoded()).unicodeScalars))
    // One line in every reader: no raw control character or separator.
    let raw = String(decoding: lines[0].bytes, as: UTF8.self).unicodeScalars
    #expect(!raw.contains { $0.properties.generalCategory == .control || $0.value == 0x2028 || $0.value == 0x2029 })
  }

  private func summary(_ event: LoggedEvent) -> String {
    if case .claim(let change) = event.event.data { change.summary } else { "" }
  }

  @Test func theSameEventsGiveTheSameBytesButForTheLogsUUID() throws {
    let logs = [try TemporaryLog(), try TemporaryLog()]
    let texts = try logs.map { log throws in
      let writer = try log.open()
      _ = try writer.append(Samples.everyType)
      return String(decoding: try log.bytes, as: UTF8.self).replacing(writer.log, with: "").replacing(
        #/"chain":"[0-9a-f]{64}"/#, with: "")
    }
    #expect(texts[0] == texts[1])
  }

  @Test func unknownMembersArePassedOver() throws {
    let log = try TemporaryLog()
    _ = try log.open().append(Samples.small)
    let line = String(decoding: try log.lines()[1].bytes, as: UTF8.self)
      .replacing(#""data":{"#, with: #""data":{"a new member":{"x":[1]},"#)
    try log.write(Array(line.utf8) + [10])
    #expect(try log.lines()[0].decoded().event == Samples.small[0])
  }

  @Test func anUnknownTypeIsNamedAndItsBytesAreStillThere() throws {
    let log = try TemporaryLog()
    _ = try log.open().append(Samples.small)
    let text = String(decoding: try log.lines()[1].bytes, as: UTF8.self).replacing(
      "article.duplicate", with: "article.merged")
    try log.write(Array(text.utf8) + [10])
    let line = try log.lines()[0]
    #expect(line.type == "article.merged" && line.bytes == Array(text.utf8))
    let error = #expect(throws: EventLogError.self) { try line.decoded() }
    #expect(error?.description.contains("article.merged") == true)
  }
}
