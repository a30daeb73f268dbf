import Resources

/// Phrases that tell a line of the page from the article's prose (line-cues.tsv).
struct LineCues: Sendable {
  /// What the line is.
  enum Kind: String, Sendable, Hashable { case credit, prompt, related, notice, list }

  private struct Cue: Sendable {
    var bytes: [UInt8]
    var place: Place
    var kind: Kind
  }
  private enum Place: String, Sendable { case start, whole, within }
  private let cues: [Cue]

  init(_ table: DataTable) throws(ResourceError) {
    var cues: [Cue] = []
    for row in table.rows {
      guard let place = Place(rawValue: row[1]), let kind = Kind(rawValue: row[2]) else {
        throw .damaged(path: table.path, line: row.line, reason: "place or kind is not one of the words allowed there")
      }
      cues.append(Cue(bytes: Array(row[0].utf8), place: place, kind: kind))
    }
    self.cues = cues
  }

  /// The kind of the line `text` (lower case, without surrounding space), if a cue says it. Looks at its first 400
  /// bytes, which bounds the work on a line of any length.
  func kind(of text: String) -> Kind? {
    let head = Array(text.utf8.prefix(400))
    return cues.first { cue in
      switch cue.place {
      case .start: head.starts(with: cue.bytes) && !Self.goesOn(head, behind: cue.bytes)
      case .whole:
        head.starts(with: cue.bytes)
          && (head.count == cue.bytes.count || head.count == cue.bytes.count + 1 && head.last == UInt8(ascii: ":"))
      case .within: Self.holds(head, cue.bytes)
      }
    }?.kind
  }

  private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    guard let first = words.first, text.count >= words.count else { return false }
    for start in 0...text.count - words.count where text[start] == first {
      var at = 1
      while at < words.count, text[start + at] == words[at] { at += 1 }
      if at == words.count { return true }
    }
    return false
  }

  private static func goesOn(_ text: [UInt8], behind words: [UInt8]) -> Bool {
    guard let last = words.last, isLetter(last), words.count < text.count else { return false }
    return isLetter(text[words.count])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
