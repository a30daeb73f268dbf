import Glibc
import SystemPackage

/// Cuts a torn tail, keeping its bytes beside the log.
enum TailCut {
  /// Copies everything from `offset` on to `<log>.torn-<sequence>`, then cuts it.
  ///
  /// - Parameter sequence: the first sequence that is cut, which names the file; a name that is taken gets a number.
  /// - Returns: the path of the copy, and how many bytes were cut.
  static func cut(
    _ file: LogFile, from offset: Int, sequence: Int
  ) throws(EventLogError) -> (savedAs: String, count: Int) {
    let (saved, path) = try create(file.path + ".torn-" + LineFormat.padded(sequence))
    var position = offset
    do throws(EventLogError) {
      while true {
        var bytes: [UInt8] = []
        if try file.read(at: position, count: 1 << 20, into: &bytes) == 0 { break }
        if let cause = saved.write(bytes) { throw failure(path, "write the torn tail to", cause) }
        position += bytes.count
      }
      if let cause = saved.sync() { throw failure(path, "sync the torn tail in", cause) }
      try saved.syncFolder()
    } catch {
      // The log is as it was; half a copy would only be in the way of the next attempt.
      unlink(path)
      throw error
    }
    if let cause = file.truncate(to: offset) { throw .failed(path: file.path, action: "cut", cause: cause) }
    return (path, position - offset)
  }

  private static func create(_ name: String) throws(EventLogError) -> (LogFile, String) {
    var number = 1
    while true {
      let path = number == 1 ? name : "\(name).\(number)"
      let descriptor = LogFile.retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
      if descriptor >= 0 { return (LogFile(path: path, descriptor: descriptor), path) }
      guard errno == EEXIST else { throw failure(path, "make", Errno(rawValue: errno)) }
      number += 1
    }
  }

  private static func failure(_ path: String, _ action: String, _ cause: Errno) -> EventLogError {
    cause.isFull ? .full(path: path, cause: cause) : .failed(path: path, action: action, cause: cause)
  }
}

extension Errno {
  /// Whether waiting for space may help: the disk, the quota or the greatest file size is exhausted.
  var isFull: Bool { self == .noSpace || self == .diskQuotaExceeded || self == .fileTooLarge }
}
