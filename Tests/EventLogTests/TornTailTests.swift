import Changes
import EventLog
import Testing

/// A good log, cut or spoilt at its end in every way, keeps every whole transaction.
@Suite struct TornTailTests {
  /// What can stand behind the cut.
  enum Tail: CaseIterable, Sendable {
    case nothing, nul, splitUTF8, garbage, garbageLine, page

    var bytes: [UInt8] {
      switch self {
      case .nothing: []
      case .nul: [UInt8](repeating: 0, count: 5000)
      case .splitUTF8: [0xE2, 0x80]
      case .garbage: Array(#"}],"chain":"x"#.utf8) + [0xFF, 0xFE]
      case .garbageLine: Array("not an event\nnor this\n".utf8)
      case .page: [UInt8](repeating: 0, count: 100) + Array(#""}"#.utf8) + [10]
      }
    }
  }

  /// A log of several transactions, of one line and of more.
  static func good() throws -> (bytes: [UInt8], ends: [(offset: Int, sequence: Int, chain: String)]) {
    let log = try TemporaryLog()
    let writer = try log.open()
    var ends = [(0, 0, ""), (writer.size, 1, writer.chain)]
    for transaction in [Samples.small, [Samples.shortClaim(text: "Grüße 👩‍🚀")] + Samples.small, Samples.small] {
      _ = try writer.append(transaction)
      ends.append((writer.size, writer.sequence, writer.chain))
    }
    return (try log.bytes, ends)
  }

  @Test(arguments: Tail.allCases)
  func cutAtEveryByteItKeepsEveryWholeTransaction(tail: Tail) throws {
    let good = try Self.good()
    let log = try TemporaryLog()
    // Each cut for a bare tail; with something behind it, every seventh and the transactions' ends.
    let cuts = (0...good.bytes.count).filter { cut in
      tail == .nothing || cut % 11 == 0 || good.ends.contains { abs($0.offset - cut) < 3 }
    }
    for cut in cuts {
      let torn = good.bytes[..<cut] + tail.bytes
      try log.write(torn)
      let kept = try #require(good.ends.last { $0.offset <= cut })
      let lost = Array(torn[kept.offset...])
      let writer = try log.open()
      #expect(writer.recovery.bytes == kept.offset && writer.recovery.events == kept.sequence, "cut at \(cut)")
      #expect(writer.recovery.created == (kept.offset == 0))
      #expect(try log.bytes.starts(with: good.bytes[..<kept.offset]))
      let appended = try writer.append(Samples.small)
      try check(log, writer, lost: lost, kept: kept.sequence, cut: cut)
      #expect(appended[0].sequence == kept.sequence + (kept.offset == 0 ? 1 : 0) + (lost.isEmpty ? 0 : 1) + 1)
      try log.removeOthers()
    }
  }

  private func check(_ log: TemporaryLog, _ writer: EventLogWriter, lost: [UInt8], kept: Int, cut: Int) throws {
    let found = try EventLogVerifier.verify(path: log.path)
    #expect(found.isIntact && found.tail == nil && found.chain == writer.chain, "cut at \(cut): \(found)")
    let lines = try log.lines()
    #expect(lines.map(\.sequence) == Array(1...writer.sequence))
    let repaired = try lines.compactMap { line throws -> LogChange? in
      if case .log(let change) = try line.decoded().event.data, line.type == "log.repaired" { change } else { nil }
    }
    if lost.isEmpty {
      #expect(writer.recovery.repair == nil && repaired.isEmpty)
      #expect(try log.others.isEmpty)
      return
    }
    let digits = String(kept + 1)
    let name = "events.jsonl.torn-" + String(repeating: "0", count: 20 - digits.count) + digits
    #expect(repaired.map(\.cutBytes) == [lost.count] && repaired.map(\.savedAs) == [name], "cut at \(cut)")
    #expect(writer.recovery.repair?.savedAs == log.folder + "/" + name)
    #expect(try log.others == [name])
    #expect(try Array(contents(log.folder + "/" + name)) == lost, "cut at \(cut)")
  }

  @Test func aPageThatIsMissingInTheLastTransactionIsATear() throws {
    var (bytes, ends) = try Self.good()
    for place in ends[2].offset..<ends[2].offset + 300 { bytes[place] = 0 }
    let log = try TemporaryLog()
    try log.write(bytes[..<ends[3].offset])
    let writer = try log.open()
    #expect(writer.recovery.bytes == ends[2].offset)
    #expect(writer.recovery.repair?.cutBytes == ends[3].offset - ends[2].offset)
  }

  @Test func aPageThatIsMissingWithinALastLineIsATear() throws {
    var (bytes, ends) = try Self.good()
    // Within the data: the envelope of the line is whole, and only the chain can tell.
    for place in ends[4].offset - 200..<ends[4].offset - 150 { bytes[place] = 0 }
    let log = try TemporaryLog()
    try log.write(bytes)
    #expect(try log.open().recovery.bytes == ends[3].offset)
  }

  @Test func aSavedTailIsNeverOverwritten() throws {
    let log = try TemporaryLog()
    for tail in ["first", "second", "third"] {
      try log.write(Array(tail.utf8))
      _ = try log.open()
    }
    let name = "events.jsonl.torn-00000000000000000001"
    #expect(try log.others == [name, name + ".2", name + ".3"])
    #expect(try String(decoding: contents(log.folder + "/" + name + ".3"), as: UTF8.self) == "third")
  }
}
