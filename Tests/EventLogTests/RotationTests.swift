import Changes
import EventLog
import Foundation
import Glibc
import Synchronization
import Testing

/// A log in many segments reads, verifies and goes on like one file.
@Suite struct RotationTests {
  static let always = RotationPolicy(bytes: 1)

  /// A log of `segments` sealed segments and an active one, two transactions each.
  static func rotated(_ log: TemporaryLog, segments: Int) throws -> EventLogWriter {
    let writer = try log.open()
    for number in 0...segments {
      _ = try writer.append([Samples.transaction(2, text: "Segment \(number)."), Samples.small])
      if number < segments { #expect(try writer.rotate(if: always) != nil) }
    }
    return writer
  }

  @Test func aSealedSegmentBearsItsFirstSequenceAndTheNextOneLinksToIt() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    _ = try writer.append(Samples.transaction(2))
    let (bytes, chain) = (try log.bytes, writer.chain)
    #expect(try writer.rotate(if: Self.always) == 1)
    #expect(try log.others == ["events-00000000000000000001.jsonl"])
    #expect(try contents(log.folder + "/events-00000000000000000001.jsonl") == bytes, "sealed as it was")
    let first = try #require(try log.lines(after: 4).first)
    #expect(first.type == "log.rotated" && first.sequence == 5)
    guard case .log(let change) = try first.decoded().event.data else { return #expect(Bool(false)) }
    #expect(change.previousSegment == "events-00000000000000000001.jsonl" && change.previousChain == chain)
    #expect(try log.bytes == first.bytes + [10], "the new file holds the link and nothing else")
    #expect(writer.sequence == 5 && writer.size == first.bytes.count + 1)
    #expect(try writer.append(Samples.small)[0].sequence == 6)
  }

  @Test func itIsDueBySizeOrByAgeAndNeverWhenItHoldsOnlyItsOpening() throws {
    let log = try TemporaryLog()
    let clock = Clock()
    let writer = try EventLogWriter.open(path: log.path, version: "1", now: { clock.now })
    let daily = RotationPolicy(age: .seconds(86_400))
    #expect(try writer.rotate(if: Self.always) == nil)
    _ = try writer.append(Samples.small)
    #expect(try writer.rotate(if: RotationPolicy()) == nil)
    #expect(try writer.rotate(if: RotationPolicy(bytes: writer.size + 1)) == nil)
    #expect(try writer.rotate(if: RotationPolicy(bytes: writer.size)) == 1)
    _ = try writer.append(Samples.small)
    clock.pass(86_399)
    #expect(try writer.rotate(if: daily) == nil)
    writer.close()
    let again = try EventLogWriter.open(path: log.path, version: "1", now: { clock.now })
    clock.pass(1)
    #expect(try again.rotate(if: daily) == 3, "the age is that of the first event, not of the process")
    clock.pass(90_000)
    #expect(try again.rotate(if: daily) == nil)
  }

  @Test func readersGoThroughAllSegments() throws {
    let log = try TemporaryLog()
    let writer = try Self.rotated(log, segments: 4)
    let all = try log.lines()
    #expect(all.map(\.sequence) == Array(1...writer.sequence))
    #expect(all.filter { $0.type == "log.rotated" }.count == 4)
    for sequence in 0...all.count {
      #expect(try log.lines(after: sequence).map(\.sequence) == Array(all.map(\.sequence).dropFirst(sequence)))
      var last = try EventLogReader(path: log.path, last: sequence)
      #expect(try last.next()?.sequence == (sequence == 0 ? nil : all.count - sequence + 1))
      var cursor = try EventLogReader(path: log.path, from: LogCursor(log: writer.log, sequence: sequence))
      #expect(try cursor.next()?.bytes == all.dropFirst(sequence).first?.bytes)
    }
  }

  @Test func aReaderFollowsThroughAHundredRotationsWithoutAGapOrADouble() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    var steady = try EventLogReader(path: log.path)
    var lazy = try EventLogReader(path: log.path)
    var (given, late): ([Int], [Int]) = ([], [])
    for number in 0..<100 {
      _ = try writer.append([Samples.small, Samples.transaction(1)])
      if number % 3 == 0 { while let line = try steady.next() { given.append(line.sequence) } }
      _ = try writer.rotate(if: Self.always)
      if number % 40 == 7 { while let line = try lazy.next() { late.append(line.sequence) } }
    }
    while let line = try steady.next() { given.append(line.sequence) }
    while let line = try lazy.next() { late.append(line.sequence) }
    #expect(given == Array(1...writer.sequence))
    #expect(late == given)
    #expect(try log.others.count == 100)
  }

  @Test func verifyWalksAllSegmentsAndNamesTheOneThatIsDamaged() throws {
    let log = try TemporaryLog()
    let writer = try Self.rotated(log, segments: 3)
    let found = try EventLogVerifier.verify(path: log.path)
    #expect(found.isIntact && found.segments == 4 && found.first == 1, "\(found)")
    #expect(found.events == writer.sequence && found.chain == writer.chain)

    let second = log.folder + "/" + (try log.others)[1]
    let whole = try contents(second)
    var bytes = whole
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: second))
    let damaged = try EventLogVerifier.verify(path: log.path)
    #expect(!damaged.isIntact && damaged.faultPath == second && damaged.description.contains(second))

    try Data(whole.dropLast(40)).write(to: URL(fileURLWithPath: second))
    #expect(
      try EventLogVerifier.verify(path: log.path).fault?.reason == .unterminated, "nothing of a sealed one may tear")

    let first = log.folder + "/" + (try log.others)[0]
    let begin = try contents(first)
    try Data().write(to: URL(fileURLWithPath: first))
    let emptied = try EventLogVerifier.verify(path: log.path)
    #expect(!emptied.isIntact && emptied.faultPath == first, "not taken for one that was removed: \(emptied)")
    try Data(begin).write(to: URL(fileURLWithPath: first))

    try FileManager.default.removeItem(atPath: second)
    let missing = try EventLogVerifier.verify(path: log.path)
    #expect(missing.fault?.reason == .segmentMissing(first: 6, last: 10))
  }

  @Test func whatWasRemovedFromTheBeginIsSaidAndTheRestIsVerified() throws {
    let log = try TemporaryLog()
    let writer = try Self.rotated(log, segments: 3)
    for name in try log.others.prefix(2) { try FileManager.default.removeItem(atPath: log.folder + "/" + name) }
    let found = try EventLogVerifier.verify(path: log.path)
    #expect(found.isIntact && found.first == 11 && found.chain == writer.chain, "\(found)")
    #expect(found.description.contains("Events 1 to 10 are not there"))
    #expect(try log.lines().first?.sequence == 11, "all that is there")
    #expect(try log.lines(after: 10).first?.sequence == 11)
    let expired = EventLogError.expired(path: log.path, cursor: 3, oldest: 11)
    #expect(throws: expired) { try log.lines(after: 3) }
    #expect(throws: expired) {
      try EventLogReader(path: log.path, from: LogCursor(log: writer.log, sequence: 3))
    }
    #expect(expired.description.contains("events 4 to 10") && expired.description.contains("oldest after them is 11"))
    writer.close()
    #expect(try log.open().sequence == writer.sequence)
  }

  @Test func aReaderWhoseNextSegmentWasRemovedSaysSo() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    var reader = try EventLogReader(path: log.path)
    #expect(try reader.next()?.sequence == 1)
    for _ in 0..<3 {
      _ = try writer.append(Samples.small)
      _ = try writer.rotate(if: Self.always)
    }
    try FileManager.default.removeItem(atPath: log.folder + "/" + (try log.others)[1])
    #expect(try reader.next()?.sequence == 2, "the file it has open is read to its end")
    #expect(throws: EventLogError.expired(path: log.path, cursor: 2, oldest: 5)) {
      while try reader.next() != nil {}
    }
  }

  @Test func packedSegmentsReadAndVerifyAsPlainOnes() throws {
    let log = try TemporaryLog()
    let writer = try Self.rotated(log, segments: 3)
    let (lines, verified) = (try log.lines(), try EventLogVerifier.verify(path: log.path))
    var open = try EventLogReader(path: log.path)
    #expect(try open.next()?.sequence == 1)
    let packed = try SegmentPacker(path: log.path).packAll()
    #expect(packed.count == 3 && packed.allSatisfy { $0.hasSuffix(".jsonl.zst") })
    #expect(try log.others.allSatisfy { $0.hasSuffix(".jsonl.zst") })
    #expect(try SegmentPacker(path: log.path).packAll().isEmpty)
    #expect(try log.lines() == lines)
    #expect(try EventLogVerifier.verify(path: log.path) == verified)
    for sequence in 0...lines.count { #expect(try log.lines(after: sequence) == Array(lines.dropFirst(sequence))) }
    var given = [1]
    while let line = try open.next() { given.append(line.sequence) }
    #expect(given == lines.map(\.sequence), "a reader that had the plain file open goes on")

    let unpacked = try run("zstd", ["-dqc", packed[1]])
    if unpacked.status == 0 { #expect(try contents(packed[1]) != Array(unpacked.output.utf8)) }
    var bytes = try contents(packed[1])
    bytes[bytes.count / 2] ^= 0x55
    try Data(bytes).write(to: URL(fileURLWithPath: packed[1]))
    #expect(throws: EventLogError.self) { try EventLogVerifier.verify(path: log.path) }
    try Data(bytes.prefix(bytes.count / 2)).write(to: URL(fileURLWithPath: packed[1]))
    #expect(throws: EventLogError.self) { try log.lines() }
    writer.close()
    #expect(try log.open().sequence == writer.sequence, "the writer needs the active file only")
  }

  @Test func largePackedSegmentsAreReadInPieces() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    let text = String(repeating: "Grüße an alle, die das lesen. ", count: 3000)
    for number in 0..<60 { _ = try writer.append([Samples.transaction(1, text: "\(number) " + text)]) }
    _ = try writer.rotate(if: Self.always)
    let lines = try log.lines()
    _ = try SegmentPacker(path: log.path, level: 1).packAll()
    #expect(try log.lines() == lines)
    #expect(try EventLogVerifier.verify(path: log.path).isIntact)
  }

  @Test func rotationGoesOnWhereACrashHadEndedIt() throws {
    let log = try TemporaryLog()
    var writer = try Self.rotated(log, segments: 1)
    let expected = try log.lines()
    writer.close()
    let sealed = log.folder + "/events-00000000000000000006.jsonl"
    // The new file was begun, and the old one had got its second name.
    try Data("{\"specversion\"".utf8).write(to: URL(fileURLWithPath: log.path + ".new"))
    #expect(link(log.path, sealed) == 0)
    #expect(try log.lines() == expected)
    #expect(try EventLogVerifier.verify(path: log.path).isIntact)
    #expect(try SegmentPacker(path: log.path).packAll().count == 1, "what is still written to is not packed")
    writer = try log.open()
    #expect(access(sealed, F_OK) != 0 && access(log.path + ".new", F_OK) != 0)
    #expect(try log.lines() == expected)
    #expect(try writer.rotate(if: Self.always) == 6)
    #expect(try EventLogVerifier.verify(path: log.path).isIntact)

    // Where a file system has no hard links, the log's path leads to nothing for a moment.
    writer.close()
    let before = writer.sequence
    try FileManager.default.removeItem(atPath: log.path)
    #expect(try log.lines().last?.sequence == before - 1)
    writer = try log.open()
    #expect(try log.lines().map(\.type).last == "log.rotated")
    #expect(try EventLogVerifier.verify(path: log.path).isIntact)
  }

  @Test func rightsOfReadersSurviveRotation() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    _ = try writer.append(Samples.small)
    chmod(log.path, 0o640)
    _ = try writer.rotate(if: Self.always)
    var status = stat()
    #expect(stat(log.path, &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test func aSecondWriterIsRefusedAfterRotation() throws {
    let log = try TemporaryLog()
    let writer = try Self.rotated(log, segments: 2)
    #expect(throws: EventLogError.locked(path: log.path)) { try log.open() }
    writer.close()
    _ = try log.open()
  }
}

/// A clock that is set by hand.
private final class Clock: Sendable {
  private let time = Mutex(EventTime(microseconds: 1_725_789_600_000_001))
  var now: EventTime { time.withLock { $0 } }
  func pass(_ seconds: Int64) { time.withLock { $0.microseconds += seconds * 1_000_000 } }
}
