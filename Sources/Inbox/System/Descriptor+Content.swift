import Glibc

/// Reading and writing content.
extension Descriptor {
  /// Reads into a buffer, from where the last read ended; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
    while true {
      let count = Glibc.read(raw, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .last("read") }
    }
  }

  /// Reads until `limit` bytes are there or the file ends.
  func readAll(limit: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      do throws(SystemFailure) {
        while filled < limit {
          let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let count = try read(into: rest)
          if count == 0 { break }
          filled += count
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all the bytes, looping on short writes.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(raw, $0.baseAddress?.advanced(by: done), bytes.count - done) }
      if count >= 0 { done += count } else if errno != EINTR { throw .last("write the copy") }
    }
  }

  /// Gives the file permissions and a modification time, as the original had them.
  func adopt(_ facts: FileFacts) throws(SystemFailure) {
    guard fchmod(raw, mode_t(facts.permissions)) == 0 else { throw .last("set the permissions") }
    let (seconds, nanoseconds) = facts.modified.quotientAndRemainder(dividingBy: 1_000_000_000)
    let carried = nanoseconds < 0
    let time = timespec(
      tv_sec: Int(carried ? seconds - 1 : seconds), tv_nsec: Int(carried ? nanoseconds + 1_000_000_000 : nanoseconds))
    guard futimens(raw, [time, time]) == 0 else { throw .last("set the modification time") }
  }
}
