import CUchardet

/// Conversion of bytes in any charset that the C library knows to text.
enum Iconv {
  /// Why a conversion failed.
  enum Failure: Error, Sendable {
    /// The C library does not know the charset.
    case unknownCharset
    /// The byte at this offset begins no character of the charset.
    case invalid(at: Int)
  }

  /// The text of `bytes`.
  ///
  /// - Parameter repairs: how many bytes that are not valid may be replaced by U+FFFD; one more fails the conversion.
  static func text(_ bytes: ArraySlice<UInt8>, from charset: String, repairs: Int = 0) throws(Failure) -> String {
    let converter = iconv_open("UTF-8", charset)
    guard converter != iconv_t(bitPattern: -1) else { throw .unknownCharset }
    defer { iconv_close(converter) }
    var source = Array(bytes).map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(source.count + source.count / 4)
    let failedAt = source.withUnsafeMutableBufferPointer {
      convert($0, with: converter, repairs: repairs, into: &output)
    }
    if let failedAt { throw .invalid(at: failedAt) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the converted bytes to `output`; returns the offset of the first byte that is not valid, if any.
  private static func convert(
    _ source: UnsafeMutableBufferPointer<CChar>, with converter: iconv_t?, repairs: Int, into output: inout [UInt8]
  ) -> Int? {
    var input = source.baseAddress
    var inputLeft = source.count
    var repaired = 0
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    while inputLeft > 0 {
      let before = inputLeft
      let (result, written) = chunk.withUnsafeMutableBufferPointer { buffer in
        var target = buffer.baseAddress
        var space = buffer.count
        let result = iconv(converter, &input, &inputLeft, &target, &space)
        return (result, buffer.count - space)
      }
      output.append(contentsOf: chunk[..<written].lazy.map { UInt8(bitPattern: $0) })
      if result != -1 { return nil }
      if inputLeft == before, written == 0 {
        if repaired == repairs { return source.count - inputLeft }
        repaired += 1
        input = input?.advanced(by: 1)
        inputLeft -= 1
        output += [0xEF, 0xBF, 0xBD]
      }
    }
    return nil
  }
}
