import Glibc

/// Tells a torn tail, which recovery cuts, from damage, which it must not touch.
///
/// A crash or a power loss leaves the log's last append in pieces: it breaks off, or pages of it are missing and read
/// as NUL bytes. Whatever was appended later came after a sync, so an append that is followed by another is whole; if
/// it is not, the file was damaged afterwards.
///
/// An append of several transactions can be torn in more ways than these. What is known to have been synced
/// (`DurableMark`) decides there: `SegmentScan` asks that first.
enum TornTail {
  /// Whether everything from `fault`'s transaction on may be cut.
  ///
  /// It is a tear when no closing event follows the first bad line. When that line has NUL bytes (a missing page), the
  /// closing event of the same append may have survived; it then is the file's last line.
  static func isTear(_ fault: LogFault, in file: LogFile, from offset: Int) throws(EventLogError) -> Bool {
    switch fault.reason {
    case .unterminated, .unfinished: return true
    case .malformed: return try isTear(in: file, from: fault.offset, to: nil)
    case .chain: return try isTear(in: file, from: offset, to: fault.offset)
    case .sequence, .segmentMissing, .source, .chainMissing, .chainUnexpected, .logEventInside: return false
    }
  }

  /// - Parameter last: nil when the line at `start` is the bad one; else the bad one is the first with NUL bytes
  ///   among those that begin at `start` to `last`, and without one there is no tear.
  private static func isTear(in file: LogFile, from start: Int, to last: Int?) throws(EventLogError) -> Bool {
    var walk = LineWalk(file: file, position: start)
    var bad: LineWalk.Line?
    var closing = 0
    while let line = try walk.next() {
      guard let bad else {
        if last == nil || line.hasNUL { bad = line }
        if let last, line.offset >= last, bad == nil { return false }
        continue
      }
      if closing > 0 { return false }
      if line.closes {
        guard bad.hasNUL else { return false }
        closing += 1
      }
    }
    return bad != nil
  }
}

/// Walks the lines of a file, however long, whatever they hold.
private struct LineWalk {
  let file: LogFile
  var position: Int
  private var buffer: [UInt8] = []
  private var head = 0

  struct Line {
    var offset: Int
    /// Whether it has a line end and the envelope of an event that closes a transaction.
    var closes: Bool
    var hasNUL: Bool
  }

  init(file: LogFile, position: Int) {
    self.file = file
    self.position = position
  }

  mutating func next() throws(EventLogError) -> Line? {
    var line = Line(offset: position, closes: false, hasNUL: false)
    var skipped = false
    var searched = head
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        if buffer[head..<end].contains(0) { line.hasNUL = true }
        if !skipped, let envelope = try? Envelope(buffer.span.extracting(head..<end)) {
          line.closes = envelope.chain != nil
        }
        position += end + 1 - head
        head = end + 1
        return line
      }
      if buffer.count - head > LineFormat.longestLine || (skipped && buffer.count > head) {
        // Too long for an event: only its end is looked for.
        skipped = true
        if buffer[head...].contains(0) { line.hasNUL = true }
        position += buffer.count - head
        head = buffer.count
      }
      buffer.removeSubrange(..<head)
      head = 0
      searched = buffer.count
      if try file.read(at: position + buffer.count, count: 1 << 20, into: &buffer) == 0 {
        guard position + buffer.count > line.offset else { return nil }
        if buffer.contains(0) { line.hasNUL = true }
        position += buffer.count
        buffer.removeAll()
        return line
      }
    }
  }
}
