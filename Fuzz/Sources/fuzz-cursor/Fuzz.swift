import EventLog
import FuzzSupport

/// A log of a few events, for cursors to point into.
private let log: (path: String, uuid: String, last: Int) = {
  do {
    let path = ScratchFolder.file("events.jsonl")
    let writer = try EventLogWriter.open(path: path, version: "1")
    for number in 1...5 { _ = try writer.append([SampleEvents.article(number)]) }
    return (path, writer.log, writer.sequence)
  } catch {
    fatalError("\(error)")
  }
}()

/// Cursors: as text, and as a place to begin at. The first byte says whether the log's uuid stands before the rest.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = FuzzInput.bytes(data, count)
  guard let first = bytes.first else { return FuzzInput.refused }
  let rest = String(decoding: bytes[1...], as: UTF8.self)
  guard let cursor = LogCursor(first.isMultiple(of: 2) ? log.uuid + ":" + rest : rest) else { return FuzzInput.kept }
  precondition(LogCursor(cursor.description) == cursor, "\(cursor) does not survive being written")
  do throws(EventLogError) {
    var reader = try EventLogReader(path: log.path, from: cursor)
    if let line = try reader.next() {
      precondition(line.sequence == cursor.sequence + 1, "\(line.sequence) behind \(cursor)")
    } else {
      precondition(cursor.sequence == log.last, "nothing behind \(cursor)")
    }
  } catch {
    switch error {
    case .anotherLog: precondition(cursor.log != log.uuid)
    case .ahead: precondition(cursor.sequence > log.last)
    default: fatalError("\(error)")
    }
  }
  return FuzzInput.kept
}
