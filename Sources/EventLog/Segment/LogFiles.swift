import Glibc
import SystemPackage

/// The files of a log as they are at one moment: the one that is written to, and the sealed ones before it.
///
/// They may be rotated and packed at any time. The active file is opened before the folder is listed, so that no event
/// between the two can be missed: what is sealed later is read through the open file.
struct LogFiles {
  /// The log's path.
  let path: String
  /// The file that is written to; nil when there is none.
  let active: LogFile?
  /// Its first event; nil when it has none yet.
  let first: (sequence: Int, log: [UInt8])?
  /// The first sequences of the sealed segments before it, in order.
  let sealed: [Int]

  /// - Throws: `missing` when there is neither an active file nor a sealed segment; `notALog`, `failed`.
  init(_ path: String) throws(EventLogError) {
    self.path = path
    do throws(EventLogError) {
      active = try LogFile.reading(path)
    } catch .missing {
      active = nil
    }
    first = try active.flatMap { file throws(EventLogError) in try SequenceSearch(file).first() }
    let limit = first?.sequence ?? .max
    sealed = try Self.list(path).filter { $0 < limit }
    if active == nil, sealed.isEmpty { throw .missing(path: path) }
  }

  /// The oldest event's sequence; nil when there is none.
  var oldest: Int? { sealed.first ?? first?.sequence }

  /// Opens the sealed segment that begins with `sequence`, packed or not.
  func open(sealed sequence: Int) throws(EventLogError) -> LogFile { try Self.open(path, sealed: sequence) }

  /// Opens the file that holds `sequence`, or would hold it when it comes; nil when that was removed.
  func file(holding sequence: Int) throws(EventLogError) -> LogFile? {
    if let active, first?.sequence ?? (sealed.isEmpty ? 0 : .max) <= sequence { return active }
    guard let segment = sealed.last(where: { $0 <= sequence }) else { return nil }
    return try open(sealed: segment)
  }

  /// The log's uuid; nil while there is no event.
  func log() throws(EventLogError) -> [UInt8]? {
    if let first { return first.log }
    guard let last = sealed.last else { return nil }
    return try SequenceSearch(open(sealed: last)).first()?.log
  }

  /// The sequence of the last event that closes a transaction; nil when there is none.
  func lastClosed() throws(EventLogError) -> Int? {
    if let active, let last = try SequenceSearch(active).lastClosed() { return last }
    if let first { return first.sequence - 1 }
    guard let last = sealed.last else { return nil }
    return try SequenceSearch(open(sealed: last)).lastClosed()
  }

  /// The first sequence of the next file that begins after `sequence`; nil when none does.
  func begin(after sequence: Int) -> Int? { (sealed + [first?.sequence ?? 0]).first { $0 > sequence } }

  /// The first sequences of all sealed segments of a log, in order.
  static func list(_ path: String) throws(EventLogError) -> [Int] {
    let name = SegmentName(log: path)
    let folder = name.folder.isEmpty ? "." : name.folder
    guard let stream = opendir(folder) else {
      throw .failed(path: path, action: "list the folder of", cause: Errno(rawValue: errno))
    }
    defer { closedir(stream) }
    var found: Set<Int> = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if let sequence = name.sequence(of: String(decoding: bytes, as: UTF8.self)) { found.insert(sequence) }
    }
    return found.sorted()
  }

  /// Opens a sealed segment. Where it stands in both forms, packing was interrupted, and the plain one is the whole one.
  static func open(_ path: String, sealed sequence: Int) throws(EventLogError) -> LogFile {
    let name = SegmentName(log: path)
    let plain = name.folder + name.sealed(sequence)
    do throws(EventLogError) {
      return try LogFile.reading(plain, isSealed: true)
    } catch .missing {
      return try LogFile.reading(plain + SegmentName.packed, isSealed: true)
    }
  }
}
