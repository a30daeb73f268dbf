/// The names of a log's files: `events.jsonl` is written to, `events-<first sequence>.jsonl` is sealed, and
/// `events-<first sequence>.jsonl.zst` is sealed and packed.
struct SegmentName {
  /// The log's folder with its slash; empty for the working folder.
  let folder: String
  /// What stands before the sequence.
  private let stem: String
  /// What stands behind it.
  private let ending: String

  /// What is put behind the name of a packed segment.
  static let packed = ".zst"

  /// - Parameter log: the path of the log.
  init(log: String) {
    let bytes = log.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    folder = String(log[..<start])
    let dot = bytes[start...].lastIndex(of: UInt8(ascii: ".")).flatMap { $0 == start ? nil : $0 } ?? bytes.endIndex
    stem = log[start..<dot] + "-"
    ending = String(log[dot...])
  }

  /// The name of the segment that begins with `sequence`.
  func sealed(_ sequence: Int) -> String { stem + LineFormat.padded(sequence) + ending }

  /// The first sequence of the sealed segment of that name; nil for any other name.
  func sequence(of name: String) -> Int? {
    let bare = name.hasSuffix(Self.packed) ? name.dropLast(Self.packed.count) : name[...]
    guard bare.hasPrefix(stem), bare.hasSuffix(ending) else { return nil }
    let digits = bare.dropFirst(stem.count).dropLast(ending.count)
    guard digits.utf8.count == LineFormat.sequenceDigits, digits.utf8.allSatisfy(LineFormat.isDigit) else { return nil }
    return Int(digits)
  }
}
