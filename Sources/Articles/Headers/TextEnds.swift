/// The first and the last lines of a text; what lies between is not kept.
struct TextEnds: Sendable {
  /// The first lines, blank ones included.
  private(set) var first: [TextLine] = []
  private var lastLines: [TextLine] = []

  private static let headLines = 120
  private static let footLines = 24

  init(_ text: String) {
    var next = 0
    for line in TextLines(text) {
      if first.count < Self.headLines { first.append(line) }
      if line.isBlank { continue }
      if lastLines.count < Self.footLines { lastLines.append(line) } else { lastLines[next] = line }
      next = (next + 1) % Self.footLines
    }
    if lastLines.count == Self.footLines { lastLines = Array(lastLines[next...] + lastLines[..<next]) }
  }

  /// The last `count` lines that are neither blank nor in `ranges`.
  func last(_ count: Int, without ranges: Set<Range<Int>>) -> [TextLine] {
    lastLines.filter { !ranges.contains($0.range) }.suffix(count)
  }
}
