/// Finds the headline among the first lines of a text: the first short line without a final period that is neither
/// metadata nor date, byline, menu or credit, before the first sentence. A short sentence is one when the date or the
/// author stands right under it.
///
/// "Troops to leave next year ⏎ ⏎ Officials said on Friday that…" has one; a text that begins with a sentence has none.
struct TitleRule: Sendable {
  /// Lines of a page's frame.
  let furniture: Furniture

  /// Labels like "Middle East" have fewer words.
  private static let fewestWords = 3
  /// A sentence longer than this is the lead, whatever follows.
  private static let longestSigned = 16

  /// - Parameters:
  ///   - lines: the first lines of the text, blank ones left out.
  ///   - isTaken: whether a line is metadata or a date stamp.
  func title(in lines: [TextLine], isTaken: (TextLine) -> Bool) -> String? {
    for (index, line) in lines.enumerated() {
      let content = line.trimmed
      if isTaken(line) { continue }
      let shape = LineShape(content)
      if shape.isLong { return nil }
      if let heading = Self.markdownHeading(content) { return heading }
      let isSigned = isSigned(lines[(index + 1)...], isTaken)
      if shape.isProse, !isSigned || shape.words > Self.longestSigned { return nil }
      if shape.words < Self.fewestWords || shape.endsOpen || shape.endsWithPeriod && !isSigned { continue }
      if shape.isByline || shape.isHashtags || MetadataLine.isAddress(content) || furniture.contains(content)
        || Self.repeats(content, lines[(index + 1)...])
      {
        continue
      }
      return String(content)
    }
    return nil
  }

  /// Whether the date or the author stands at the beginning of `next`, and the text goes on after it.
  private func isSigned(_ next: ArraySlice<TextLine>, _ isTaken: (TextLine) -> Bool) -> Bool {
    guard let line = next.first, next.count > 1 else { return false }
    return isTaken(line) || LineShape(line.trimmed).isByline
  }

  /// "# Troops to leave #": the text of a first-level heading.
  private static func markdownHeading(_ line: Substring) -> String? {
    guard line.hasPrefix("# ") else { return nil }
    let text = line.drop { $0 == "#" || $0 == " " }
    guard let end = text.lastIndex(where: { $0 != "#" && $0 != " " }) else { return nil }
    return String(text[...end])
  }

  /// A menu with the headline glued to its end: one of the next lines is the end of this one.
  private static func repeats(_ line: Substring, _ next: ArraySlice<TextLine>) -> Bool {
    next.prefix(3).contains { other in
      let tail = other.trimmed
      return tail.count < line.count && LineShape(tail).words >= fewestWords && line.hasSuffix(tail)
    }
  }
}
