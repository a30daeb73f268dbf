import English

/// The news agency that a line between the headline and the text credits the report to: "By Jane Doe, ⟨AP⟩", "⟨Reuters⟩
/// staff", "⟨ANSA⟩, Rome, 4 May 2022".
///
/// Only agencies: other outlets stand there over their own articles.
struct HeadCredit: Sendable {
  let reading: Reading

  /// A line of so many tokens is no credit.
  private static let longest = 16
  private static let marks = Set(",|·•–—-/()[]:")

  /// The agency as written.
  func agency() -> String? {
    guard let title = reading.lines.first(where: \.isRead) else { return nil }
    for line in reading.lines.prefix(8) where line.kind != .prose && line.index > title.index {
      guard line.tokens.count <= Self.longest, !tells(line) else { continue }
      let text = reading.document.text(from: line.range.lowerBound, to: line.range.upperBound)
      let parts = text.split { Self.marks.contains($0) }
      for part in parts + (text.split(separator: " by ").dropFirst().suffix(1)) {
        let words = part.split(separator: " ").joined(separator: " ")
        if reading.cues.outlets.isAgency(words) { return name(words) }
      }
    }
    return nil
  }

  /// Lines behind the first paragraph are none of its head.
  private func tells(_ line: TextLine) -> Bool {
    reading.lines.prefix(line.index).contains { $0.kind == .prose }
      || line.tokens.contains { reading.document[$0].pos == .verb && reading.document[$0].lower != "updated" }
  }

  /// Without the words around the name.
  private func name(_ words: String) -> String {
    var name = words[...]
    for start in ["By ", "by ", "From ", "News agency "] where name.hasPrefix(start) {
      name = name.dropFirst(start.count)
    }
    for end in [" staff", " Staff"] where name.hasSuffix(end) { name = name.dropLast(end.count) }
    return String(name)
  }
}
