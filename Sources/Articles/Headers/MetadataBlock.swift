/// The metadata lines of a text: front matter, and known keys among the first ten lines.
struct MetadataBlock: Sendable {
  /// The known lines in order.
  private(set) var fields: [MetadataLine] = []
  /// The ranges of all metadata lines, in code points; ascending.
  private(set) var ranges: [Range<Int>] = []

  /// How many lines, blank ones not counted, may be metadata when there is no front matter.
  private static let reach = 10
  /// How many lines front matter may have.
  private static let frontMatterReach = 100

  init(_ lines: [TextLine], table: FieldTable) {
    if readFrontMatter(lines, table: table) { return }
    for line in lines.filter({ !$0.isBlank }).prefix(Self.reach) {
      guard let found = MetadataLine(line.trimmed, fields: table), found.isPlausible else { continue }
      fields.append(found)
      ranges.append(line.range)
    }
  }

  /// The first value of a field that is not empty.
  func first(_ field: FieldTable.Field) -> String? {
    fields.first { $0.field == field && !$0.value.isEmpty }?.value
  }

  /// Front matter as Jekyll and Hugo have it: between two lines `---` (YAML) or `+++` (TOML) at the very beginning.
  private mutating func readFrontMatter(_ lines: [TextLine], table: FieldTable) -> Bool {
    guard let fence = lines.first?.trimmed, fence == "---" || fence == "+++" else { return false }
    let rest = lines.dropFirst().prefix(Self.frontMatterReach)
    guard let end = rest.firstIndex(where: { $0.trimmed == fence || (fence == "---" && $0.trimmed == "...") }) else {
      return false
    }
    for line in lines[...end] {
      ranges.append(line.range)
      // An indented line belongs to the value of the key above it.
      guard line.content.first?.isWhitespace != true else { continue }
      if let found = MetadataLine(line.trimmed, fields: table, separator: fence == "+++" ? "=" : ":") {
        fields.append(found)
      }
    }
    return true
  }
}
