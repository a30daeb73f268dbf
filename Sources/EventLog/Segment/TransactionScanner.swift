import Glibc

/// Walks a log file transaction by transaction, checking each line's envelope, the sequence, and that transactions end
/// as they should. Neither JSON nor the chain is checked here.
struct TransactionScanner {
  /// The file.
  let file: LogFile
  /// The bytes that were read and not yet passed.
  private(set) var buffer: [UInt8] = []
  /// The byte of the file behind the last whole transaction.
  private(set) var offset: Int
  /// Lines before it.
  private(set) var lines: Int
  /// The sequence of the last event before it; nil: any may come.
  private(set) var sequence: Int?
  /// The log's uuid; nil until the first line was read.
  private(set) var source: [UInt8]?

  /// The next transaction's place in `buffer`.
  private var head = 0
  private let chunk: Int

  /// What `next` finds.
  enum Step {
    case transaction(RawTransaction)
    /// The file ends with the last whole transaction.
    case end
    /// The file ends within a transaction that is well so far.
    case unfinished(LogFault)
    case fault(LogFault)
  }

  /// Begins at a transaction's first byte.
  init(
    _ file: LogFile, offset: Int = 0, lines: Int = 0, after sequence: Int? = nil, source: [UInt8]? = nil,
    chunk: Int = 1 << 20
  ) {
    self.file = file
    self.offset = offset
    self.lines = lines
    self.sequence = sequence
    self.source = source
    self.chunk = chunk
  }

  /// The next whole transaction. After any other step the scanner stands where it stood, and a later call reads anew.
  mutating func next() throws(EventLogError) -> Step {
    drop()
    var found: [RawLine] = []
    var position = head
    var searched = head
    while true {
      guard let end = lineEnd(from: searched) else {
        searched = buffer.count
        if searched - position > LineFormat.longestLine {
          return stop(.fault(fault(found.count, position, .malformed("it is longer than any event"))))
        }
        if try file.read(at: offset + buffer.count - head, count: chunk, into: &buffer) > 0 { continue }
        if position < buffer.count {
          return stop(.unfinished(fault(found.count, position, .unterminated)))
        }
        if found.isEmpty { return stop(.end) }
        return stop(.unfinished(fault(found.count - 1, found[found.count - 1].bytes.lowerBound, .unfinished)))
      }
      let line = position..<end
      let envelope: Envelope
      do throws(Envelope.Malformed) {
        envelope = try Envelope(buffer.span.extracting(line))
      } catch {
        return stop(.fault(fault(found.count, position, .malformed(why(error, line)))))
      }
      if let reason = check(envelope, line, after: found) {
        return stop(.fault(fault(found.count, position, reason)))
      }
      found.append(RawLine(bytes: line, envelope: envelope))
      position = end + 1
      searched = position
      if envelope.chain != nil { return pass(found, to: position) }
    }
  }

  /// Drops the passed bytes once they are many; moving the rest down each time would cost more than the reading.
  private mutating func drop() {
    if head >= chunk || head == buffer.count {
      buffer.removeSubrange(..<head)
      head = 0
    }
  }

  private mutating func pass(_ found: [RawLine], to position: Int) -> Step {
    let transaction = RawTransaction(offset: offset, line: lines + 1, bytes: head..<position, lines: found)
    offset += position - head
    lines += found.count
    sequence = transaction.sequence
    head = position
    return .transaction(transaction)
  }

  private mutating func stop(_ step: Step) -> Step {
    // The writer may cut an unfinished transaction back and write another: what was read of it must not be kept.
    buffer.removeAll(keepingCapacity: true)
    head = 0
    return step
  }

  private func lineEnd(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func check(_ envelope: Envelope, _ line: Range<Int>, after found: [RawLine]) -> LogFault.Reason? {
    let uuid = buffer[line.lowerBound + envelope.source.lowerBound..<line.lowerBound + envelope.source.upperBound]
    if let source {
      guard uuid.elementsEqual(source) else { return .source(expected: text(source), found: text(uuid)) }
    } else {
      guard LineFormat.isUUID(uuid) else { return .malformed("its source is not a uuid") }
      source = Array(uuid)
    }
    if let before = found.last?.envelope.sequence ?? sequence, envelope.sequence != before + 1 {
      return .sequence(expected: before + 1, found: envelope.sequence)
    }
    if envelope.isLog, !found.isEmpty { return .logEventInside }
    if envelope.isClaim { return envelope.chain == nil ? nil : .chainUnexpected }
    return envelope.chain == nil ? .chainMissing : nil
  }

  private func fault(_ before: Int, _ position: Int, _ reason: LogFault.Reason) -> LogFault {
    LogFault(line: lines + before + 1, offset: offset + position - head, reason: reason)
  }

  private func why(_ error: Envelope.Malformed, _ line: Range<Int>) -> String {
    buffer[line].contains(0) ? "it holds NUL bytes" : error.why
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
}
