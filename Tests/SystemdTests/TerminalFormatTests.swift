import Logging
import Testing

@testable import Systemd

@Suite struct TerminalFormatTests {
  private func line(
    _ event: LogEvent, _ metadata: Logger.Metadata = [:], colour: Bool = false, timestamps: Bool = false
  ) -> String {
    TerminalFormat(colour: colour, timestamps: timestamps).line(event, metadata: metadata, at: 1_725_611_045)
  }

  @Test func `a line has the level, the message and the fields by name`() {
    let metadata: Logger.Metadata = [
      "reason": "not-prose", "file": "front page.txt", "message-id": "ffdf89cbcc974e2a91a260830d9861e2", "size": "0",
      "note": "say \"no\"", "empty": "",
    ]
    #expect(
      line(LogEvent(.warning, "file rejected"), metadata)
        == #"warning: file rejected empty="" file="front page.txt" note="say \"no\"" reason=not-prose size=0"#)
  }

  @Test func `times are UTC`() {
    #expect(line(LogEvent(.info, "ready"), timestamps: true) == "2024-09-06T08:24:05Z info: ready")
  }

  @Test func `colour is for terminals`() {
    #expect(
      line(LogEvent(.error, "x"), ["a": "b"], colour: true) == "\u{1B}[31merror:\u{1B}[0m x \u{1B}[2ma=b\u{1B}[0m")
  }

  @Test func `names cannot drive the terminal`() {
    #expect(line(LogEvent(.info, "a\u{1B}[2Jb\nc"), ["file": "x\r\u{7}y"]) == "info: a�[2Jb\n  c file=x��y")
  }
}
