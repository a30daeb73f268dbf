import Resources

/// Phrases that tell a line of the page from the article's prose (line-cues.tsv).
struct LineCues: Sendable {
  /// What the line is.
  enum Kind: String, Sendable, Hashable { case credit, material, prompt, related, notice, list, retraction }

  private struct Cue: Sendable {
    var bytes: [UInt8]
    var place: Place
    var kind: Kind
  }
  private enum Place: String, Sendable { case start, whole, within }
  /// In the order of the table: the first that fits decides.
  private let cues: [Cue]
  /// By first byte: the numbers of the cues that stand at the start of a line, or are all of it; and of those within it.
  private let opening: [[Int]]
  private let within: [[Int]]
  /// By first byte: a bit for each second byte of the cues within a line. Most places in a text are passed over with it.
  private let seconds: [UInt32]

  init(_ table: DataTable) throws(ResourceError) {
    var cues: [Cue] = []
    for row in table.rows {
      guard let place = Place(rawValue: row[1]), let kind = Kind(rawValue: row[2]) else {
        throw .damaged(path: table.path, line: row.line, reason: "place or kind is not one of the words allowed there")
      }
      cues.append(Cue(bytes: Array(row[0].utf8), place: place, kind: kind))
    }
    self.cues = cues
    func numbers(_ belongs: (Cue) -> Bool) -> [[Int]] {
      (0...UInt8.max).map { byte in cues.indices.filter { belongs(cues[$0]) && cues[$0].bytes.first == byte } }
    }
    opening = numbers { $0.place != .within }
    within = numbers { $0.place == .within }
    seconds = within.map { $0.reduce(0) { $0 | Self.bit(second: cues[$1].bytes.dropFirst().first) } }
  }

  /// The kind of the line `text` (lower case, without surrounding space), if a cue says it. Looks at its first 400
  /// bytes, which bounds the work on a line of any length.
  func kind(of text: String) -> Kind? {
    let head = Array(text.utf8.prefix(400))
    guard let start = head.first else { return nil }
    var first = opening[Int(start)].first { number in
      let cue = cues[number]
      guard head.starts(with: cue.bytes) else { return false }
      if cue.place == .start { return !Self.goesOn(head, behind: cue.bytes) }
      return head.count == cue.bytes.count || head.count == cue.bytes.count + 1 && head.last == UInt8(ascii: ":")
    }
    head.withUnsafeBufferPointer { head in
      for at in 0..<head.count - 1 where seconds[Int(head[at])] & (1 << UInt32(head[at + 1] & 31)) != 0 {
        for number in within[Int(head[at])]
        where number < first ?? cues.count && head[at...].starts(with: cues[number].bytes) {
          first = number
        }
      }
    }
    return first.map { cues[$0].kind }
  }

  /// All bits for a cue of one byte.
  private static func bit(second byte: UInt8?) -> UInt32 { byte.map { 1 << UInt32($0 & 31) } ?? .max }

  private static func goesOn(_ text: [UInt8], behind words: [UInt8]) -> Bool {
    guard let last = words.last, isLetter(last), words.count < text.count else { return false }
    return isLetter(text[words.count])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
