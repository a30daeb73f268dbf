/// The name a file bears for the moment between "it is the one that was read" and its removal.
///
/// Removing by name could hit a new drop that has just taken the name's place. So the file is renamed first, looked at
/// again, and only then removed. A crash in between leaves this name behind; a scan reports it as the file it was, and
/// nothing is lost.
enum LeavingName {
  private static let prefix = Array(".claimd-leaving-".utf8)
  private static let longest = 255

  /// The name for leaving; `attempt` tells several of the same name apart. Where the whole would be longer than a name
  /// may be, the original loses its beginning: what follows the last dot tells the format.
  static func make(of name: [UInt8], attempt: Int) -> [UInt8] {
    let head = prefix + Array("\(attempt).".utf8)
    return head + name.suffix(longest - head.count)
  }

  /// The original name, or nil for any other name.
  static func original(of name: [UInt8]) -> [UInt8]? {
    guard name.starts(with: prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let tail = rest.dropFirst(digits.count)
    guard !digits.isEmpty, tail.first == UInt8(ascii: "."), tail.count > 1 else { return nil }
    return Array(tail.dropFirst())
  }
}
