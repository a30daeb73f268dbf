import CZstd
import Glibc
import SystemPackage

/// Packs the sealed segments of a log with zstd.
///
/// The packed file is whole and durable before the plain one goes; a crash in between leaves both, and the plain one
/// counts. May run beside the writer and any reader.
public struct SegmentPacker: Sendable {
  private let path: String
  private let level: Int32

  /// - Parameters:
  ///   - path: the log.
  ///   - level: zstd's, from 1 (fast) to 19 (small).
  public init(path: String, level: Int32 = 6) {
    self.path = path
    self.level = level
  }

  /// Packs every sealed segment that is not packed yet, the oldest first.
  ///
  /// - Parameter isStopping: asked now and then; the segment in work then stays as it is.
  /// - Returns: the paths of the packed files.
  /// - Throws: `full`, `failed`; the segment then stays as it is.
  public func packAll(isStopping: () -> Bool = { false }) throws(EventLogError) -> [String] {
    let name = SegmentName(log: path)
    var packed: [String] = []
    for sequence in try LogFiles.list(path) {
      let plain = name.folder + name.sealed(sequence)
      // In the middle of a rotation the log has its sealed name already.
      guard !isStopping(), access(plain, F_OK) == 0, !Self.isSame(plain, path) else { continue }
      if try pack(plain, isStopping) { packed.append(plain + SegmentName.packed) }
    }
    return packed
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    var (a, b) = (stat(), stat())
    return stat(left, &a) == 0 && stat(right, &b) == 0 && a.st_ino == b.st_ino && a.st_dev == b.st_dev
  }

  private func pack(_ plain: String, _ isStopping: () -> Bool) throws(EventLogError) -> Bool {
    let source = try LogFile.reading(plain)
    let target = plain + SegmentName.packed
    let temporary = target + ".new"
    unlink(temporary)
    let descriptor = LogFile.retrying { open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else { throw failure(plain, .init(rawValue: errno)) }
    let copy = LogFile(path: temporary, descriptor: descriptor)
    do throws(EventLogError) {
      fchmod(descriptor, try source.status().st_mode & 0o7777)
      guard try fill(copy, from: source, isStopping) else {
        unlink(temporary)
        return false
      }
      if let cause = copy.sync() { throw failure(plain, cause) }
      guard rename(temporary, target) == 0 else { throw failure(plain, .init(rawValue: errno)) }
      try copy.syncFolder()
      guard unlink(plain) == 0 else { throw failure(plain, .init(rawValue: errno)) }
      return true
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Packs in pieces; false when it was asked to stop.
  private func fill(_ copy: LogFile, from source: LogFile, _ isStopping: () -> Bool) throws(EventLogError) -> Bool {
    guard let context = ZSTD_createCCtx() else { throw failure(source.path, .noMemory) }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    ZSTD_CCtx_setPledgedSrcSize(context, UInt64(try source.size()))
    var offset = 0
    while true {
      if isStopping() { return false }
      var piece: [UInt8] = []
      let isLast = try source.read(at: offset, count: 1 << 20, into: &piece) == 0
      offset += piece.count
      let (bytes, code) = Self.step(context, piece, isLast ? ZSTD_e_end : ZSTD_e_continue)
      guard ZSTD_isError(code) == 0 else { throw failure(source.path, .ioError) }
      if let cause = copy.write(bytes) { throw failure(source.path, cause) }
      if isLast { return true }
    }
  }

  private static func step(
    _ context: OpaquePointer, _ piece: [UInt8], _ mode: ZSTD_EndDirective
  ) -> (bytes: [UInt8], code: Int) {
    var packed: [UInt8] = []
    var code = 0
    piece.withUnsafeBytes { source in
      var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
      repeat {
        packed += [UInt8](unsafeUninitializedCapacity: ZSTD_CStreamOutSize()) { memory, filled in
          var output = ZSTD_outBuffer(dst: memory.baseAddress, size: memory.count, pos: 0)
          code = ZSTD_compressStream2(context, &output, &input, mode)
          filled = output.pos
        }
      } while ZSTD_isError(code) == 0 && (mode == ZSTD_e_end ? code != 0 : input.pos < input.size)
    }
    return (packed, code)
  }

  private func failure(_ path: String, _ cause: Errno) -> EventLogError {
    cause.isFull ? .full(path: path, cause: cause) : .failed(path: path, action: "pack", cause: cause)
  }
}
