/// The byte order mark at the beginning of a file (Unicode 15.0, 23.8).
struct ByteOrderMark: Sendable, Hashable {
  /// The charset it announces, as iconv names it.
  var charset: String
  /// How many bytes it takes.
  var length: Int

  init?(of bytes: [UInt8]) {
    let marks: [(bytes: [UInt8], charset: String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    guard let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    charset = mark.charset
    length = mark.bytes.count
  }
}
