import Changes
import EventLog
import Foundation
import Testing

/// What is durable is published, and lets recovery tell a torn append of several transactions from damage.
@Suite struct DurableMarkTests {
  @Test func itFollowsTheLog() throws {
    let log = try TemporaryLog()
    #expect(DurableMark.read(log: log.path) == nil)
    let writer = try log.open()
    #expect(DurableMark.read(log: log.path) == writer.cursor)
    _ = try writer.stage(Samples.transaction(3))
    #expect(DurableMark.read(log: log.path)?.sequence == 1, "what is staged is not durable")
    try writer.commit()
    #expect(DurableMark.read(log: log.path) == writer.cursor && writer.sequence == 5)
    _ = try writer.rotate(if: RotationTests.always)
    #expect(DurableMark.read(log: log.path) == writer.cursor && writer.sequence == 6)
    try Data("nonsense\n".utf8).write(to: URL(fileURLWithPath: DurableMark.path(of: log.path)))
    #expect(DurableMark.read(log: log.path) == nil)
  }

  /// A power loss can take any page of the last append and leave those behind it.
  @Test func aTornAppendOfSeveralTransactionsIsCutToWhatWasDurable() throws {
    let source = try TemporaryLog()
    let writer = try source.open()
    _ = try writer.append(Samples.small)
    let (durable, cursor) = (writer.size, writer.cursor)
    let mark = try contents(DurableMark.path(of: source.path))
    _ = try writer.append([Samples.transaction(1), Samples.small, Samples.small, Samples.transaction(2)])
    let whole = try source.bytes
    let log = try TemporaryLog()
    let ends = whole.indices.filter { whole[$0] == 10 && $0 >= durable }
    for start in stride(from: durable, to: whole.count, by: 97) {
      for length in [60, 700] {
        var bytes = whole
        for place in start..<min(start + length, bytes.count) { bytes[place] = 0 }
        try log.write(bytes)
        try Data(mark).write(to: URL(fileURLWithPath: DurableMark.path(of: log.path)))
        #expect(try EventLogVerifier.verify(path: log.path).isIntact, "NUL from \(start)")
        let opened = try log.open()
        #expect(opened.recovery.bytes >= durable && opened.recovery.bytes <= start, "NUL from \(start)")
        #expect(ends.contains(opened.recovery.bytes - 1) || opened.recovery.bytes == durable)
        #expect(try log.lines().map(\.sequence) == Array(1...opened.sequence))
        #expect(try EventLogVerifier.verify(path: log.path).isIntact)
        opened.close()
        try log.removeOthers()
      }
    }
    // The same damage in what had been synced is damage.
    var bytes = whole
    bytes[durable + 200] = 0
    try log.write(bytes)
    try Data(try contents(DurableMark.path(of: source.path))).write(
      to: URL(fileURLWithPath: DurableMark.path(of: log.path)))
    #expect(throws: EventLogError.self) { try log.open() }
    #expect(cursor.sequence == 2)
  }

  @Test func aMarkOfAnotherLogSaysNothing() throws {
    let (log, other) = (try TemporaryLog(), try TemporaryLog())
    let writer = try log.open()
    _ = try writer.append([Samples.small, Samples.small, Samples.small])
    writer.close()
    _ = try other.open()
    var bytes = try log.bytes
    let second = try #require(bytes.firstIndex(of: 10)) + 200
    bytes[second] = 0
    try log.write(bytes)
    try Data(try contents(DurableMark.path(of: other.path))).write(
      to: URL(fileURLWithPath: DurableMark.path(of: log.path)))
    #expect(throws: EventLogError.self) { try log.open() }
  }
}

/// What is staged is written together, or not at all.
@Suite struct StagingTests {
  @Test func stagedTransactionsAreWrittenWithOneCommit() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    let before = try log.bytes
    #expect(try writer.stage(Samples.transaction(2)).map(\.sequence) == [2, 3, 4])
    #expect(try writer.stage(Samples.small).map(\.sequence) == [5])
    #expect(try log.bytes == before && writer.sequence == 1 && writer.stagedBytes > 0)
    try writer.commit()
    #expect(writer.sequence == 5 && writer.stagedBytes == 0)
    #expect(try log.lines().map(\.sequence) == Array(1...5))
  }

  @Test func whatIsDiscardedLeavesNoTrace() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    _ = try writer.stage(Samples.transaction(2))
    writer.discard()
    try writer.commit()
    #expect(try writer.append(Samples.small)[0].sequence == 2)
    #expect(try EventLogVerifier.verify(path: log.path).isIntact)
  }

  @Test func aRefusedTransactionLeavesThoseBeforeItStaged() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    _ = try writer.stage(Samples.small)
    #expect(throws: EventLogError.self) { try writer.stage([Samples.claim()]) }
    #expect(try writer.stage(Samples.small)[0].sequence == 3)
    try writer.commit()
    #expect(try EventLogVerifier.verify(path: log.path).events == 3)
  }
}
