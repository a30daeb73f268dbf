import Changes
import EventLog
import Testing

/// Damage before the end is refused, named, and left as it is.
@Suite struct CorruptionTests {
  /// A log of ten lines: `log.opened`, three transactions of three lines each.
  static func good() throws -> [[UInt8]] {
    let log = try TemporaryLog()
    let writer = try log.open()
    for number in 1...3 { _ = try writer.append(Samples.transaction(2, text: "Number \(number).")) }
    return try log.bytes.split(separator: 10).map(Array.init)
  }

  /// Ways to spoil a log, with the line that is then the first bad one and a word of the reason.
  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var line: Int
    var reason: String
    var spoil: @Sendable (inout [[UInt8]]) -> Void

    init(_ name: String, line: Int, _ reason: String, _ spoil: @escaping @Sendable (inout [[UInt8]]) -> Void) {
      (testDescription, self.line, self.reason, self.spoil) = (name, line, reason, spoil)
    }
  }

  static let damages: [Damage] = [
    Damage("a line is not an event", line: 3, "not an event") { $0[2] = Array("hello".utf8) },
    Damage("a line is empty", line: 3, "empty") { $0[2] = [] },
    Damage("a page in the middle is NUL", line: 5, "NUL") { $0[4] = [UInt8](repeating: 0, count: $0[4].count) },
    Damage("a line breaks off", line: 6, "breaks off") { $0[5].removeLast(20) },
    Damage("a line is gone", line: 6, "sequence is 7, where 6 is due") { $0.remove(at: 5) },
    Damage("a line stands twice", line: 4, "sequence is 3, where 4 is due") { $0.insert($0[2], at: 3) },
    Damage("a transaction is gone", line: 5, "sequence is 8, where 5 is due") { $0.removeSubrange(4...6) },
    Damage("the first line is gone", line: 1, "sequence is 2, where 1 is due") { $0.removeFirst() },
    Damage("a word is changed", line: 7, "chain") { $0[4] = replace($0[4], "Number 2", "Number 9") },
    Damage("a byte is not UTF-8", line: 7, "chain") { $0[4][$0[4].count - 8] = 0xFF },
    Damage("a closing line's chain is changed", line: 4, "chain") { $0[3] = flipLast(hexOf: $0[3]) },
    Damage("the last transaction is changed", line: 10, "chain") { $0[8] = replace($0[8], "Number 3", "Number 9") },
    Damage("the first transaction is changed", line: 1, "chain") { $0[0] = replace($0[0], "1.0.0", "1.0.1") },
    Damage("a chain is left out", line: 4, "carries no chain") { $0[3] = Array($0[3].dropLast(76)) + [0x7D] },
    Damage("another log's line", line: 5, "is of log") { lines in
      lines[4] = replace(
        lines[4], String(decoding: lines[4], as: UTF8.self).uuid, "00000000-0000-4000-8000-000000000000")
    },
    Damage("a type is changed", line: 5, "carries no chain") {
      $0[4] = replace($0[4], "claim.asserted", "article.ingested")
    },
  ]

  @Test(arguments: damages)
  func isRefusedNamedAndLeftAsItIs(damage: Damage) throws {
    var lines = try Self.good()
    damage.spoil(&lines)
    let log = try TemporaryLog()
    let bytes = file(lines)
    try log.write(bytes)
    let error = #expect(throws: EventLogError.self) { try log.open() }
    guard case .corrupt(log.path, let fault) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fault.line == damage.line && fault.description.contains(damage.reason), "\(fault)")
    #expect(fault.offset == lines[..<(damage.line - 1)].reduce(0) { $0 + $1.count + 1 })
    #expect(error?.description.contains("line \(damage.line)") == true)
    #expect(try log.bytes == bytes)
    #expect(try log.others.isEmpty)
    #expect(try EventLogVerifier.verify(path: log.path).fault == fault, "verify says the same")
  }

  /// Any change of one byte is found, wherever it is; in the last line it may also look like a tear.
  @Test func everyByteCounts() throws {
    let good = file(try Self.good())
    let log = try TemporaryLog()
    for place in stride(from: 0, to: good.count, by: 11) {
      var bytes = good
      bytes[place] ^= 1
      try log.write(bytes)
      let found = try EventLogVerifier.verify(path: log.path)
      #expect(found.fault != nil || found.tail != nil, "byte \(place)")
      #expect(found.bytes <= place)
    }
  }

  @Test func verifyNamesAGoodLogsFigures() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    _ = try writer.append([Samples.transaction(2), Samples.small])
    let found = try EventLogVerifier.verify(path: log.path)
    #expect(
      found
        == LogVerification(
          path: log.path, log: writer.log, bytes: writer.size, events: 5, transactions: 3, sequence: 5,
          chain: writer.chain, fault: nil, tail: nil))
  }

  @Test func verifyTakesAnUnfinishedTailForNoFault() throws {
    let log = try TemporaryLog()
    let lines = try Self.good()
    try log.write(file(Array(lines[..<9])) + lines[9].prefix(100))
    let found = try EventLogVerifier.verify(path: log.path)
    #expect(found.isIntact && found.events == 7 && found.tail?.line == 10)
    #expect(found.description.contains("unfinished"))
  }

  /// The chain as the contract words it, computed without the module's own code paths.
  @Test func theChainIsAsDocumented() throws {
    let lines = try Self.good()
    var previous = String(repeating: "0", count: 64)
    for transaction in [lines[0...0], lines[1...3], lines[4...6], lines[7...9]] {
      let text = transaction.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
      let chain = try #require(text.firstMatch(of: #/,"chain":"([0-9a-f]{64})"/#))
      let hashed = previous + text.replacing(chain.0, with: "")
      #expect(try sha256(hashed) == String(chain.1))
      previous = String(chain.1)
    }
  }
}

private func file(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [10])) + [10] }

private func replace(_ line: [UInt8], _ old: String, _ new: String) -> [UInt8] {
  Array(String(decoding: line, as: UTF8.self).replacing(old, with: new).utf8)
}

private func flipLast(hexOf line: [UInt8]) -> [UInt8] {
  var line = line
  line[line.count - 3] = line[line.count - 3] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
  return line
}

extension String {
  fileprivate var uuid: String { firstMatch(of: #/urn:uuid:([0-9a-f-]{36})/#).map { String($0.1) } ?? "" }
}
