import Changes
import EventLog
import Foundation
import Testing

@Suite struct ReaderTests {
  @Test func itGivesTheLinesByteForByte() throws {
    let log = try TemporaryLog()
    _ = try log.open().append(Samples.everyType)
    let lines = try log.lines()
    #expect(Array(lines.map(\.bytes).joined(separator: [10])) + [10] == (try log.bytes))
    #expect(lines.map(\.sequence) == Array(1...lines.count))
    #expect(lines.map(\.type) == ["log.opened"] + Samples.everyType.flatMap(\.self).map(\.type.rawValue))
    #expect(lines.map(\.closesTransaction) == lines.map { !$0.type.hasPrefix("claim.") })
  }

  @Test func itBeginsBehindAnySequence() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    for claims in [0, 3, 1, 30, 0, 0, 5] { _ = try writer.append(Samples.transaction(claims)) }
    let all = try log.lines()
    for sequence in 0...all.count + 2 {
      #expect(try log.lines(after: sequence).map(\.sequence) == Array(all.map(\.sequence).dropFirst(sequence)))
      var last = try EventLogReader(path: log.path, last: sequence)
      #expect(try last.next()?.sequence == (sequence == 0 ? nil : max(1, all.count - sequence + 1)))
    }
  }

  @Test func itGivesWholeTransactions() throws {
    let log = try TemporaryLog()
    _ = try log.open().append([Samples.transaction(2), Samples.small])
    var reader = try EventLogReader(path: log.path)
    #expect(try reader.nextTransaction()?.map(\.sequence) == [1])
    #expect(try reader.next()?.sequence == 2)
    #expect(try reader.nextTransaction()?.map(\.sequence) == [3, 4])
    var copy = reader
    #expect(try reader.nextTransaction()?.map(\.sequence) == [5])
    #expect(try reader.nextTransaction() == nil)
    #expect(try copy.next()?.sequence == 5, "a copy reads on by itself")
  }

  @Test func itStopsAtTheLastWholeTransactionAndGoesOnWhenItIsWhole() throws {
    let log = try TemporaryLog()
    let source = try TemporaryLog()
    _ = try source.open().append([Samples.transaction(1, text: "👩‍🚀 Zürich"), Samples.small])
    let bytes = try source.bytes
    let ends = bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
    try log.write([])
    var reader = try EventLogReader(path: log.path)
    #expect(reader.log == nil)
    let handle = try #require(FileHandle(forWritingAtPath: log.path))
    var given: [Int] = []
    for (index, byte) in bytes.enumerated() {
      try handle.write(contentsOf: [byte])
      if index % 13 != 0, !ends.contains(index + 1) { continue }
      while let line = try reader.next() { given.append(line.sequence) }
      // The second line alone is half a transaction.
      let whole = ends.filter { $0 <= index + 1 }.count
      #expect(given == (whole == 0 ? [] : Array(1...(whole == 2 ? 1 : whole))))
    }
    #expect(given == [1, 2, 3, 4])
  }

  @Test func itStopsAtTheDurableSequence() throws {
    let log = try TemporaryLog()
    _ = try log.open().append([Samples.transaction(1), Samples.small])
    var reader = try EventLogReader(path: log.path, durable: 1)
    #expect(try reader.next()?.sequence == 1)
    #expect(try reader.next() == nil)
    #expect(try reader.nextTransaction() == nil)
    reader.durable = 3
    #expect(try reader.nextTransaction()?.map(\.sequence) == [2, 3])
    #expect(try reader.next() == nil)
    reader.durable = nil
    #expect(try reader.next()?.sequence == 4)
    var last = try EventLogReader(path: log.path, last: 1, durable: 3)
    #expect(try last.next()?.sequence == 3)
  }

  @Test func cursorsAreOfOneLogAndWithinIt() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    _ = try writer.append(Samples.small)
    var reader = try EventLogReader(path: log.path, from: LogCursor(log: writer.log, sequence: 1))
    #expect(try reader.next()?.cursor == writer.cursor)
    let other = "00000000-0000-4000-8000-000000000000"
    #expect(throws: EventLogError.anotherLog(path: log.path, expected: other, found: writer.log)) {
      try EventLogReader(path: log.path, from: LogCursor(log: other, sequence: 1))
    }
    #expect(throws: EventLogError.ahead(path: log.path, cursor: 3, last: 2)) {
      try EventLogReader(path: log.path, from: LogCursor(log: writer.log, sequence: 3))
    }
  }

  @Test func aDamagedLineIsNamed() throws {
    let log = try TemporaryLog()
    _ = try log.open().append([Samples.small, Samples.small, Samples.small])
    var lines = try log.bytes.split(separator: 10).map(Array.init)
    lines[2] = Array("?".utf8)
    try log.write(Array(lines.joined(separator: [10])) + [10])
    var reader = try EventLogReader(path: log.path)
    #expect(try reader.next()?.sequence == 1)
    #expect(try reader.next()?.sequence == 2)
    let error = #expect(throws: EventLogError.self) { try reader.next() }
    #expect(error?.description.contains("line 3") == true)
  }

  @Test func aRenamedLogIsReadToItsEndAndThenTheNewOne() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    var reader = try EventLogReader(path: log.path)
    #expect(try reader.next()?.sequence == 1)
    try FileManager.default.moveItem(atPath: log.path, toPath: log.path + ".old")
    #expect(try reader.next() == nil)
    _ = try writer.append(Samples.small)
    let other = try log.open()
    _ = try other.append(Samples.transaction(1))
    var given: [LogLine] = []
    while let line = try reader.next() { given.append(line) }
    #expect(given.map(\.sequence) == [2, 1, 2, 3])
    #expect(given.map(\.log) == [writer.log, other.log, other.log, other.log])
    #expect(reader.log == other.log)
  }

  @Test func aTailThatWasTakenBackIsNotGivenTwice() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    _ = try writer.append(Samples.small)
    let durable = try log.bytes
    _ = try writer.append(Samples.transaction(2))
    writer.close()
    var reader = try EventLogReader(path: log.path, after: 2)
    #expect(try reader.nextTransaction()?.map(\.sequence) == [3, 4, 5])
    try #require(FileHandle(forUpdatingAtPath: log.path)).truncate(atOffset: UInt64(durable.count))
    #expect(try reader.next() == nil)
    let again = try log.open()
    _ = try again.append(Samples.transaction(2))
    #expect(try reader.next() == nil)
    _ = try again.append([Samples.small, Samples.small])
    #expect(try reader.next()?.sequence == 6)
    #expect(try reader.next()?.sequence == 7)
  }

  @Test func followingGivesLinesAsTheyComeAndEndsWhenCancelled() async throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    let lines = try EventLogReader(path: log.path).following(every: .milliseconds(1)) { writer.sequence }
    let follower = Task {
      var given: [Int] = []
      for try await line in lines {
        given.append(line.sequence)
        if given.count == 200 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return given
    }
    for _ in 0..<199 { _ = try writer.append(Samples.small) }
    #expect(try await follower.value == Array(1...200))
  }
}
