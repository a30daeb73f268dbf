import Changes
import EventLog
import Foundation
import Testing

@Suite struct WriterTests {
  @Test func aNewLogBeginsWithItsOpening() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    #expect(writer.recovery == LogRecovery(created: true, bytes: 0, events: 0, transactions: 0))
    let event = try log.lines()[0].decoded()
    #expect(event.sequence == 1 && event.time == "2024-09-08T10:00:00.000001Z" && event.event.type == .logOpened)
    #expect(event.event.id == "log:00000000000000000001")
    #expect(writer.sequence == 1 && writer.cursor == LogCursor(log: writer.log, sequence: 1))
    #expect(writer.log.firstMatch(of: #/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/#) != nil)
    #expect(try TemporaryLog().open().log != writer.log)
  }

  @Test func openingAgainChangesNothing() throws {
    let log = try TemporaryLog()
    let first = try log.open()
    let written = try first.append(Samples.transaction(3))
    #expect(written.map(\.sequence) == [2, 3, 4, 5] && written.map(\.event) == Samples.transaction(3))
    let bytes = try log.bytes
    first.close()
    let second = try log.open()
    #expect(try log.bytes == bytes)
    #expect(second.recovery == LogRecovery(created: false, bytes: bytes.count, events: 5, transactions: 2))
    #expect(second.cursor == first.cursor && second.chain == first.chain && second.size == bytes.count)
    #expect(try second.append(Samples.small)[0].sequence == 6)
  }

  @Test func anotherVersionSaysSo() throws {
    let log = try TemporaryLog()
    _ = try log.open(version: "1.0.0")
    _ = try log.open(version: "1.1.0")
    _ = try log.open(version: "1.1.0")
    let lines = try log.lines()
    #expect(lines.map(\.type) == ["log.opened", "log.opened"])
    guard case .log(let change) = try lines[1].decoded().event.data else { return #expect(Bool(false)) }
    #expect(change.version == "1.1.0" && change.summary.contains("1.0.0"))
  }

  @Test func anEmptyFileBecomesALog() throws {
    let log = try TemporaryLog()
    try log.write([])
    #expect(try log.open().recovery.created)
  }

  @Test func aSecondWriterIsRefusedUntilTheFirstCloses() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    let error = #expect(throws: EventLogError.locked(path: log.path)) { try log.open() }
    #expect(error?.description.contains(log.path) == true && error?.description.contains("Stop") == true)
    writer.close()
    #expect(throws: EventLogError.self) { try writer.append(Samples.small) }
    _ = try log.open()
  }

  @Test func whatCannotBeALogIsNamed() throws {
    let log = try TemporaryLog()
    #expect(throws: EventLogError.folderMissing(path: log.folder + "/none/e.jsonl")) {
      try EventLogWriter.open(path: log.folder + "/none/e.jsonl", version: "1")
    }
    #expect(throws: EventLogError.notALog(path: log.folder, reason: "it is a folder")) {
      try EventLogWriter.open(path: log.folder, version: "1")
    }
    mkfifo(log.path, 0o600)
    #expect(throws: EventLogError.notALog(path: log.path, reason: "it is not a regular file")) { try log.open() }
    #expect(throws: EventLogError.notALog(path: log.path, reason: "it is not a regular file")) { try log.lines() }
    #expect(throws: EventLogError.missing(path: log.path + "x")) { try EventLogVerifier.verify(path: log.path + "x") }
  }

  @Test(arguments: [
    ([], "none"), ([Samples.claim()], "closes no transaction"), ([Samples.fate(), Samples.fate()], "not the last"),
    ([Samples.claim(), Samples.own(.logRotated)], "stand alone"),
    ([Samples.own(.logOpened), Samples.fate()], "not the last"),
    (
      [ChangeEvent(id: "x", type: .articleIngested, subject: "article/x", data: Samples.claim().data)],
      "has the data of claim"
    ),
    ([ChangeEvent(id: "", type: .articleIngested, subject: "article/x", data: Samples.fate().data)], "no id"),
  ])
  func whatIsNoTransactionIsRefusedWhole(events: [ChangeEvent], reason: String) throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    let bytes = try log.bytes
    let error = #expect(throws: EventLogError.self) { try writer.append([Samples.small, events]) }
    #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    #expect(try log.bytes == bytes)
    #expect(try writer.append(Samples.small)[0].sequence == 2, "the writer goes on")
  }

  @Test func severalTransactionsInOneAppendAreAsSeveralAppends() throws {
    // Not in an array, which optimised code frees when it is read for the last time: a log goes with its folder.
    let together = try TemporaryLog()
    let apart = try TemporaryLog()
    let transactions = [Samples.transaction(2), Samples.small, Samples.transaction(1)]
    let batched = try together.open().append(transactions)
    let writer = try apart.open()
    let single = try transactions.map { transaction throws in try writer.append(transaction) }
    #expect(batched == single)
    #expect(try together.bytes.count == apart.bytes.count)
    #expect(try EventLogVerifier.verify(path: together.path).isIntact)
  }

  @Test func manyThreadsAppendOneByOne() async throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    let sequences = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<40 { group.addTask { try writer.append(Samples.transaction(1)).map(\.sequence) } }
      return try await group.reduce(into: [Int]()) { $0 += $1 }
    }
    #expect(sequences.sorted() == Array(2...81))
    #expect(try EventLogVerifier.verify(path: log.path).isIntact)
  }
}
