import CZstd
import Glibc
import Synchronization
import SystemPackage

/// Reads a file that zstd packed, by claimd or by hand, as the bytes it was made of.
///
/// Reading on from where the last read ended is fast; a read before that place unpacks from the begin again.
final class ZstdReader: Sendable {
  private let path: String
  private let descriptor: Int32
  private let state: Mutex<State>

  private struct State: ~Copyable {
    let context: OpaquePointer
    /// The packed bytes that were read, and how many of them are used up.
    var input: [UInt8] = []
    var used = 0
    /// The byte of the file to read next.
    var position = 0
    /// The unpacked byte that comes next.
    var offset = 0
    /// Whether a frame has begun and not ended.
    var isInFrame = false
    /// Whether the last output was filled, so that there may be more without more input.
    var isFull = false

    deinit { ZSTD_freeDCtx(context) }
  }

  /// - Parameter descriptor: stays its owner's.
  init(path: String, descriptor: Int32) {
    guard let context = ZSTD_createDCtx() else { fatalError("no memory for zstd") }
    self.path = path
    self.descriptor = descriptor
    state = Mutex(State(context: context))
  }

  /// Appends up to `count` unpacked bytes from `offset` on to `buffer`; returns how many there were, 0 at the end.
  ///
  /// - Throws: `unreadable` when the packed data is damaged or cut off; `failed`.
  func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(EventLogError) -> Int {
    let result = state.withLock { state in
      Result { () throws(EventLogError) in
        if offset < state.offset { Self.rewind(&state) }
        while state.offset < offset {
          if try unpack(min(1 << 20, offset - state.offset), &state).isEmpty { return [UInt8]() }
        }
        return try unpack(count, &state)
      }
    }
    let bytes = try result.get()
    if buffer.isEmpty { buffer = bytes } else { buffer.append(contentsOf: bytes) }
    return bytes.count
  }

  private static func rewind(_ state: inout State) {
    ZSTD_DCtx_reset(state.context, ZSTD_reset_session_only)
    (state.input, state.used, state.position, state.offset) = ([], 0, 0, 0)
    (state.isInFrame, state.isFull) = (false, false)
  }

  /// Up to `count` bytes more; empty at the end.
  private func unpack(_ count: Int, _ state: inout State) throws(EventLogError) -> [UInt8] {
    while true {
      if state.used == state.input.count, !state.isFull, try !refill(&state) {
        if state.isInFrame { throw .unreadable(path: path, reason: "its packed data ends too early") }
        return []
      }
      var code = 0
      var used = 0
      let output = [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
        state.input.withUnsafeBytes { bytes in
          var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: state.used)
          var output = ZSTD_outBuffer(dst: memory.baseAddress, size: count, pos: 0)
          code = ZSTD_decompressStream(state.context, &output, &input)
          (used, filled) = (input.pos, output.pos)
        }
      }
      guard ZSTD_isError(code) == 0 else {
        throw .unreadable(path: path, reason: "its packed data is damaged: \(String(cString: ZSTD_getErrorName(code)))")
      }
      // Without any progress the code speaks of a frame that has not begun.
      if used > state.used || !output.isEmpty { state.isInFrame = code != 0 }
      state.used = used
      state.isFull = output.count == count
      state.offset += output.count
      if !output.isEmpty { return output }
    }
  }

  private func refill(_ state: inout State) throws(EventLogError) -> Bool {
    let size = ZSTD_DStreamInSize()
    let position = state.position
    var got = 0
    var cause: Int32 = 0
    let input = [UInt8](unsafeUninitializedCapacity: size) { memory, filled in
      got = LogFile.retrying { pread(descriptor, memory.baseAddress, size, off_t(position)) }
      cause = errno
      filled = max(0, got)
    }
    guard got >= 0 else { throw .failed(path: path, action: "read", cause: Errno(rawValue: cause)) }
    (state.input, state.used) = (input, 0)
    state.position += got
    return got > 0
  }
}
