import EventLog
import FuzzSupport

/// Recovery: a good log of which one file was cut anywhere, with anything behind the cut, or with anything in its place.
///
/// The first two bits say which file of which log: the only one, the active one behind a sealed segment, the sealed one as
/// it stands, or packed. The next 14 say where to cut, modulo the file's length and one more.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = FuzzInput.bytes(data, count)
  guard bytes.count >= 2 else { return FuzzInput.refused }
  let log = GoodLog.kinds[Int(bytes[0] >> 6)]
  let cut = (Int(bytes[0] & 63) << 8 | Int(bytes[1])) % (log.target.count + 1)
  let torn = Array(log.target[..<cut] + bytes[2...])
  log.restore(with: torn)
  do throws(EventLogError) {
    if log.isTargetActive {
      try recover(log, cut: cut, torn: torn)
    } else {
      try read(log, isWhole: torn == log.target)
    }
  } catch {
    fatalError("\(error)")
  }
  return FuzzInput.kept
}

/// The file that is written to: whole transactions stay, the rest is cut or refused, and the log goes on.
private func recover(_ log: GoodLog, cut: Int, torn: [UInt8]) throws(EventLogError) {
  let kept = log.ends.last { $0.offset <= cut } ?? (0, 0)
  do throws(EventLogError) {
    let writer = try EventLogWriter.open(path: GoodLog.path, version: "1")
    _ = try writer.append([SampleEvents.article(9)])
    precondition(writer.sequence > kept.sequence, "whole transactions are gone")
    let verification = try EventLogVerifier.verify(path: GoodLog.path)
    // What stands behind the cut may be whole by itself and yet not follow the sealed segment: that is only verified.
    if log.others.isEmpty { precondition(verification.isIntact, "\(verification)") }
    precondition(verification.tail == nil, "opened, and yet torn: \(verification)")
    if verification.isIntact {
      let last = try lastRead()
      precondition(last == writer.sequence, "the reader ends at \(last), the writer at \(writer.sequence)")
    }
  } catch .corrupt {
    precondition(ScratchFolder.read(GoodLog.active) == torn, "a corrupt log was changed")
  }
  precondition(ScratchFolder.read(GoodLog.active).starts(with: log.target[..<kept.offset]), "committed bytes changed")
  for (name, whole) in log.others { precondition(ScratchFolder.read(name) == whole, "a sealed segment was changed") }
}

/// A sealed segment: readers and verifiers say what is wrong with it, and the writer goes on.
private func read(_ log: GoodLog, isWhole: Bool) throws(EventLogError) {
  do throws(EventLogError) {
    let intact = try EventLogVerifier.verify(path: GoodLog.path).isIntact
    precondition(intact || !isWhole, "whole, and yet damaged")
    precondition(!intact || isWhole || log.isPacked, "changed, and yet intact")
    let last = try lastRead()
    if intact { precondition(last == log.ends.last?.sequence, "the reader ends at \(last)") }
  } catch {
    precondition(!isWhole, "\(error)")
    switch error {
    case .corrupt, .unreadable, .expired: break
    default: throw error
    }
  }
  let writer = try EventLogWriter.open(path: GoodLog.path, version: "1")
  _ = try writer.append([SampleEvents.article(9)])
}

/// Reads all lines, each of which must follow the one before, and returns the last sequence.
private func lastRead() throws(EventLogError) -> Int {
  var reader = try EventLogReader(path: GoodLog.path)
  var last: Int?
  while let line = try reader.next() {
    precondition(line.sequence == (last ?? line.sequence - 1) + 1, "\(line.sequence) after \(last ?? 0)")
    last = line.sequence
  }
  return last ?? 0
}
