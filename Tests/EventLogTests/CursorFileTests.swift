import EventLog
import Foundation
import Testing

/// A reader's place is kept across runs.
@Suite struct CursorFileTests {
  private static let cursor = LogCursor(log: "0f0e0d0c-0b0a-4908-8706-050403020100", sequence: 42)

  @Test func itHoldsTheLastPlaceWritten() throws {
    let log = try TemporaryLog()
    let path = log.folder + "/cursor"
    do {
      let file = try CursorFile(path: path)
      #expect(file.start == nil)
      for sequence in [1, 40, 42] { try file.write(LogCursor(log: Self.cursor.log, sequence: sequence)) }
    }
    #expect(try CursorFile(path: path).start == Self.cursor)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "\(Self.cursor.log):00000000000000000042\n")
  }

  @Test(arguments: ["0F0E0D0C-0B0A-4908-8706-050403020100:42", "0f0e0d0c-0b0a-4908-8706-050403020100:0042\n"])
  func whatAPersonWroteIsUnderstood(text: String) throws {
    let log = try TemporaryLog()
    try Data(text.utf8).write(to: URL(fileURLWithPath: log.folder + "/cursor"))
    let file = try CursorFile(path: log.folder + "/cursor")
    #expect(file.start == Self.cursor)
    try file.write(Self.cursor)
    #expect(try contents(log.folder + "/cursor").count == 58)
  }

  @Test(arguments: ["nonsense", "42", "0f0e0d0c-0b0a-4908-8706-050403020100:", ":42", "\u{0}\u{1B}[2J"])
  func anythingElseIsRefusedAndShownHarmlessly(text: String) throws {
    let log = try TemporaryLog()
    try Data(text.utf8).write(to: URL(fileURLWithPath: log.folder + "/cursor"))
    let error = #expect(throws: CursorFile.Failure.self) { try CursorFile(path: log.folder + "/cursor") }
    #expect(error?.description.contains("is not a cursor file") == true)
    #expect(error?.description.unicodeScalars.allSatisfy { $0.value >= 32 } == true)
    #expect(try contents(log.folder + "/cursor") == Array(text.utf8), "it is left as it was")
  }

  @Test func twoReadersCannotShareAPlace() throws {
    let log = try TemporaryLog()
    let first = try CursorFile(path: log.folder + "/cursor")
    #expect(throws: CursorFile.Failure.locked(path: log.folder + "/cursor")) {
      try CursorFile(path: log.folder + "/cursor")
    }
    try first.write(Self.cursor)
  }
}
