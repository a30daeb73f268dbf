/// Finds places in a log file by sequence, reading only a few lines: sequences stand at a fixed place of each line and
/// rise from line to line.
struct SequenceSearch {
  let file: LogFile
  private let chunk = 1 << 16

  init(_ file: LogFile) { self.file = file }

  /// The first line's sequence and log; nil while the first line is not whole.
  func first() throws(EventLogError) -> (sequence: Int, log: [UInt8])? {
    var bytes: [UInt8] = []
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        guard let envelope = try? Envelope(bytes.span.extracting(0..<end)) else { return nil }
        return (envelope.sequence, Array(bytes[envelope.source]))
      }
      guard bytes.count <= LineFormat.longestLine,
        try file.read(at: bytes.count, count: chunk, into: &bytes) > 0
      else { return nil }
    }
  }

  /// The byte at which the first line with a greater sequence than `sequence` begins; the file's end when none has.
  ///
  /// Bisection over bytes. All lines that begin before `low` are at most `sequence`, those that begin at `high` or
  /// later are greater; `low` is always the begin of a line.
  func offset(after sequence: Int) throws(EventLogError) -> Int {
    if file.isPacked { return try walk { $0 <= sequence }.offset }
    var low = 0
    var high = try file.size()
    while low < high {
      let middle = low + (high - low) / 2
      if let line = try line(at: middle, low: low), line.start < high, let found = line.sequence, found <= sequence,
        let end = try lineEnd(from: line.start)
      {
        low = end
      } else {
        high = middle
      }
    }
    return low
  }

  /// The sequence of the last event that closes a transaction; nil when there is none.
  func lastClosed() throws(EventLogError) -> Int? {
    if file.isPacked { return try walk { _ in true }.sequence }
    let size = try file.size()
    var window = chunk
    while true {
      let start = max(0, size - window)
      var bytes: [UInt8] = []
      while bytes.count < size - start,
        try file.read(at: start + bytes.count, count: size - start - bytes.count, into: &bytes) > 0
      {}
      var end = bytes.lastIndex(of: UInt8(ascii: "\n"))
      while let lineEnd = end {
        let before = bytes[..<lineEnd].lastIndex(of: UInt8(ascii: "\n"))
        guard before != nil || start == 0 else { break }
        if let envelope = try? Envelope(bytes.span.extracting((before.map { $0 + 1 } ?? 0)..<lineEnd)),
          envelope.chain != nil
        {
          return envelope.sequence
        }
        end = before
      }
      if start == 0 { return nil }
      window *= 4
    }
  }

  /// Walks a packed file from its begin, where bisection would unpack it again and again: over the transactions that
  /// begin with a sequence for which `passes` holds, and into the first that does not.
  private func walk(while passes: (Int) -> Bool) throws(EventLogError) -> (offset: Int, sequence: Int?) {
    var scanner = TransactionScanner(file)
    while case .transaction(let transaction) = try scanner.next() {
      for line in transaction.lines where !passes(line.envelope.sequence) {
        return (transaction.offset + line.bytes.lowerBound - transaction.bytes.lowerBound, scanner.sequence)
      }
    }
    return (scanner.offset, scanner.sequence)
  }

  /// The first line that begins at `position` or later; `low` is the begin of a line.
  private func line(at position: Int, low: Int) throws(EventLogError) -> (start: Int, sequence: Int?)? {
    guard let start = position == low ? position : try lineEnd(from: position - 1) else { return nil }
    var bytes: [UInt8] = []
    let length = LineFormat.beforeSequence.utf8.count + LineFormat.sequenceDigits
    while bytes.count < length, try file.read(at: start + bytes.count, count: length - bytes.count, into: &bytes) > 0 {}
    guard bytes.count == length, bytes.starts(with: LineFormat.beforeSequence.utf8) else { return (start, nil) }
    let digits = bytes.suffix(LineFormat.sequenceDigits)
    return (start, digits.allSatisfy(LineFormat.isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil)
  }

  /// The byte behind the first line end at `position` or later.
  private func lineEnd(from position: Int) throws(EventLogError) -> Int? {
    var position = position
    while true {
      var bytes: [UInt8] = []
      guard try file.read(at: position, count: chunk, into: &bytes) > 0 else { return nil }
      if let index = bytes.firstIndex(of: UInt8(ascii: "\n")) { return position + index + 1 }
      position += bytes.count
    }
  }
}
