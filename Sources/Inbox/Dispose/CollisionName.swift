/// The names tried in turn for a file whose own name is taken in the target folder.
///
/// `report.txt` becomes `report.0123456789ab.txt`, then `report.0123456789ab.2.txt`, and so on. No name is longer than
/// the 255 bytes that file systems allow: the stem gives way.
enum CollisionName {
  private static let longest = 255
  private static let dot = UInt8(ascii: ".")

  /// The name to try at an attempt: 0 is the name itself.
  static func make(of name: [UInt8], digestHex: String, attempt: Int) -> [UInt8] {
    if attempt == 0 { return name }
    let (stem, ending) = split(name)
    var mark = [dot] + Array(digestHex.utf8.prefix(12))
    if attempt > 1 { mark += [dot] + Array(String(attempt).utf8) }
    return trimmed(stem, to: longest - mark.count - ending.count) + mark + ending
  }

  /// The stem and the ending with its dot; a leading dot starts no ending, nor does one far from the end.
  private static func split(_ name: [UInt8]) -> (stem: [UInt8], ending: [UInt8]) {
    guard let cut = name.lastIndex(of: dot), cut > 0, name.count - cut <= 16 else { return (name, []) }
    return (Array(name[..<cut]), Array(name[cut...]))
  }

  /// At most `count` bytes, not ending inside a UTF-8 sequence.
  private static func trimmed(_ stem: [UInt8], to count: Int) -> [UInt8] {
    guard stem.count > count else { return stem }
    var end = count
    while end > 1, stem[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(stem[..<end])
  }
}
