import CUchardet

/// What charset bytes without a byte order mark are in.
enum Charset {
  /// The share of bytes above 0x7F below which a text is taken for Western: English with some typographic quotes and
  /// accents. Guessers are at their worst there, and take a quote and the letter after it for one of Shift_JIS.
  private static let westernShare = 0.05

  /// How much of the file is shown to the guesser, in bytes.
  private static let sample = 1 << 20

  /// Names for iconv, best first; empty when nothing is known about the bytes.
  static func candidates(for bytes: [UInt8]) -> [String] {
    if let wide = utf16WithoutMark(bytes) { return [wide] }
    let guess = guess(bytes)
    let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    if Double(high) < westernShare * Double(bytes.count) {
      return ["WINDOWS-1252"] + (guess.map { [$0] } ?? [])
    }
    return guess.map { [$0] } ?? []
  }

  /// UTF-16 of mostly Latin text shows as a zero in every other byte.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    let end = min(bytes.count, 4096)
    for index in 0..<end where bytes[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = end / 2
    if zeros.odd * 10 >= half * 7, zeros.even * 50 <= half { return "UTF-16LE" }
    if zeros.even * 10 >= half * 7, zeros.odd * 50 <= half { return "UTF-16BE" }
    return nil
  }

  private static func guess(_ bytes: [UInt8]) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let fed = bytes.withUnsafeBytes { buffer in
      uchardet_handle_data(detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), min(buffer.count, sample))
    }
    guard fed == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let charset = String(cString: name)
    return charset.isEmpty ? nil : charset
  }
}
