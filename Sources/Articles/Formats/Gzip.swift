import CZlib

/// Unpacks gzip (RFC 1952), of one member or several.
enum Gzip {
  /// Why a file cannot be unpacked.
  enum Failure: Error, Sendable, Hashable {
    /// The data is damaged, at this byte of the file, from 1.
    case damaged(at: Int)
    /// The file ends within the data.
    case cut
    /// The unpacked data is larger than allowed.
    case tooLarge
  }

  /// Whether `bytes` begin as gzip does.
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 8]) }

  /// The unpacked bytes.
  ///
  /// - Parameter limit: how many bytes may come out; a small file can hold gigabytes of zeros.
  static func unpacked(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    guard claimd_inflate_gzip_init(&stream) == Z_OK else { throw .damaged(at: 1) }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    let failure = input.withUnsafeMutableBufferPointer { buffer -> Failure? in
      stream.next_in = buffer.baseAddress
      stream.avail_in = UInt32(clamping: buffer.count)
      return inflateAll(&stream, count: buffer.count, limit: limit, into: &output)
    }
    if let failure { throw failure }
    return output
  }

  private static func inflateAll(
    _ stream: inout z_stream, count: Int, limit: Int, into output: inout [UInt8]
  ) -> Failure? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let (status, written) = chunk.withUnsafeMutableBufferPointer { buffer in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, buffer.count - Int(stream.avail_out))
      }
      output += chunk[..<written]
      if output.count > limit { return .tooLarge }
      switch status {
      case Z_STREAM_END:
        if stream.avail_in == 0 { return nil }
        inflateReset(&stream)
      case Z_OK: if stream.avail_in == 0, written == 0 { return .cut }
      case Z_BUF_ERROR: return .cut
      default: return .damaged(at: count - Int(stream.avail_in) + 1)
      }
    }
  }
}
