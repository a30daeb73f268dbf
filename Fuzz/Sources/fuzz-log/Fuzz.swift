import Changes
import EventLog
import FuzzSupport

/// A good log, and where its transactions end.
private let good: (bytes: [UInt8], ends: [(offset: Int, sequence: Int)]) = {
  do {
    ScratchFolder.clear()
    let writer = try EventLogWriter.open(path: ScratchFolder.file("events.jsonl"), version: "1")
    var ends = [(0, 0), (writer.size, writer.sequence)]
    for number in 1...3 {
      _ = try writer.append([SampleEvents.article(number)])
      ends.append((writer.size, writer.sequence))
    }
    writer.close()
    return (ScratchFolder.read("events.jsonl"), ends)
  } catch {
    fatalError("\(error)")
  }
}()

/// Recovery: a good log cut anywhere, with anything behind the cut, or with anything in its place.
///
/// The first two bytes say where to cut, modulo the log's length and one more, at which nothing of it is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = FuzzInput.bytes(data, count)
  guard bytes.count >= 2 else { return FuzzInput.refused }
  let cut = (Int(bytes[0]) << 8 | Int(bytes[1])) % (good.bytes.count + 1)
  let torn = good.bytes[..<cut] + bytes[2...]
  ScratchFolder.clear()
  ScratchFolder.write(torn, to: "events.jsonl")
  let path = ScratchFolder.file("events.jsonl")
  let kept = good.ends.last { $0.offset <= cut } ?? (0, 0)
  do throws(EventLogError) {
    let writer = try EventLogWriter.open(path: path, version: "1")
    _ = try writer.append([SampleEvents.article(9)])
    precondition(writer.sequence > kept.sequence, "whole transactions are gone")
    let verification = try EventLogVerifier.verify(path: path)
    precondition(verification.tail == nil, "opened, and yet torn: \(verification)")
    var reader = try EventLogReader(path: path)
    var last = 0
    while let line = try reader.next() {
      precondition(line.sequence == last + 1, "\(line.sequence) after \(last)")
      last = line.sequence
    }
    precondition(last == writer.sequence, "the reader ends at \(last), the writer at \(writer.sequence)")
  } catch {
    guard case .corrupt = error else { fatalError("\(error)") }
    precondition(ScratchFolder.read("events.jsonl").elementsEqual(torn), "a corrupt log was changed")
  }
  precondition(ScratchFolder.read("events.jsonl").starts(with: good.bytes[..<kept.offset]), "committed bytes changed")
  return FuzzInput.kept
}
