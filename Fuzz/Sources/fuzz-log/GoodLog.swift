import EventLog
import FuzzSupport

/// A log that claimd wrote, and the one of its files that is to be spoilt.
struct GoodLog: Sendable {
  static let active = "events.jsonl"
  static let path = ScratchFolder.file(active)
  /// In the order of the first two bits of an input.
  static let kinds: [GoodLog] = [
    made(sealed: false), made(sealed: true), made(sealed: true, targetsSealed: true),
    made(sealed: true, packed: true, targetsSealed: true),
  ]

  /// The bytes of the file to spoil, and its name.
  let target: [UInt8]
  let name: String
  /// The log's other files.
  let others: [(name: String, bytes: [UInt8])]
  /// Where transactions end in the active file, each with its last sequence.
  let ends: [(offset: Int, sequence: Int)]
  let isPacked: Bool

  var isTargetActive: Bool { name == Self.active }

  /// Puts the log into the empty folder, with `bytes` in place of the file to spoil.
  func restore(with bytes: [UInt8]) {
    ScratchFolder.clear()
    for other in others { ScratchFolder.write(other.bytes, to: other.name) }
    ScratchFolder.write(bytes, to: name)
  }

  private static func made(sealed: Bool, packed: Bool = false, targetsSealed: Bool = false) -> GoodLog {
    ScratchFolder.clear()
    do throws(EventLogError) {
      let writer = try EventLogWriter.open(path: path, version: "1")
      if sealed {
        for number in 1...2 { _ = try writer.append([SampleEvents.article(number)]) }
        _ = try writer.rotate(if: RotationPolicy(bytes: 1))
      }
      var ends = [(writer.size, writer.sequence)]
      for number in 3...5 {
        _ = try writer.append([SampleEvents.article(number)])
        ends.append((writer.size, writer.sequence))
      }
      writer.close()
      if packed { _ = try SegmentPacker(path: path).packAll() }
      var files = ScratchFolder.names().filter { $0.hasPrefix("events") && $0 != active + ".durable" }
        .map { ($0, ScratchFolder.read($0)) }
      guard let index = files.firstIndex(where: { ($0.0 == active) != targetsSealed }) else { fatalError("\(files)") }
      let target = files.remove(at: index)
      return GoodLog(target: target.1, name: target.0, others: files, ends: ends, isPacked: packed)
    } catch {
      fatalError("\(error)")
    }
  }
}
