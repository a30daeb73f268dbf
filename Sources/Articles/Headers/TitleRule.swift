/// Finds the headline among the first lines of a text: the first short line without a final period that is neither
/// metadata nor date, byline, menu or credit, before the first sentence. A short sentence is one when the date or the
/// author stands right under it. Of several such lines, the first that shares words with the text below: a masthead
/// ("The Morning Post | News from the harbour") or a section's name shares none.
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
    var candidates: [(title: String, index: Int)] = []
    search: for (index, line) in lines.enumerated() {
      let content = line.trimmed
      if isTaken(line) { continue }
      let shape = LineShape(content)
      if shape.isLong { break search }
      if let heading = Self.markdownHeading(content) { return heading }
      let isSigned = isSigned(lines[(index + 1)...], isTaken)
      if shape.isProse, !isSigned || shape.words > Self.longestSigned { break search }
      if shape.words < Self.fewestWords || shape.endsOpen || shape.endsWithPeriod && !isSigned { continue }
      if shape.isByline || shape.isHashtags || MetadataLine.isAddress(content) || furniture.contains(content)
        || Self.repeats(content, lines[(index + 1)...])
      {
        continue
      }
      candidates.append((String(content), index))
    }
    guard candidates.count > 1 else { return candidates.first?.title }
    let body = lines[(candidates[candidates.count - 1].index + 1)...].prefix(Self.bodyLines)
      .reduce(into: Set<String>()) { $0.formUnion(Self.words($1.trimmed)) }
    let fitting = candidates.first { Self.words($0.title[...]).intersection(body).count >= Self.needed($0.title) }
    return fitting?.title ?? candidates[0].title
  }

  /// So many lines below the last candidate are compared with each.
  private static let bodyLines = 2

  /// How many words it must share: more when it looks like a masthead, all in capitals or with a bar or a dash.
  private static func needed(_ title: String) -> Int {
    let isDivided = [" | ", " — ", " – ", " - "].contains { title.contains($0) }
    return isDivided || title.utf8.count < LineShape.longest && title == title.uppercased() ? 2 : 1
  }

  /// The words of five letters and more, in lower case; shorter ones are in every text.
  private static func words(_ text: Substring) -> Set<String> {
    Set(text.head(LineShape.longest).lowercased().split { !$0.isLetter }.filter { $0.count > 4 }.map(String.init))
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
