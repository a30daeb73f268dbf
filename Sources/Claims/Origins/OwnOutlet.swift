import English

/// The outlet that a byline names as the author's own: "By Jane Doe, ⟨Riga Ledger⟩". What its reporters were told has no
/// other origin.
///
/// The names of agencies and of other known outlets stand in bylines of those that print their reports, and stay.
struct OwnOutlet: Sendable {
  let reading: Reading

  func isNamed(_ name: String) -> Bool {
    let document = reading.document
    let bare = Self.bare(name)
    guard !reading.cues.outlets.isCredited(bare) else { return false }
    for line in reading.lines.prefix(8) {
      if line.kind == .prose { return false }
      guard line.tokens.count <= 20, let first = line.tokens.first, document[first].lower == "by" else { continue }
      let text = document.text(of: line.tokens).lowercased()
      if text.hasSuffix(", " + bare) || text.hasSuffix(", the " + bare) { return true }
    }
    return false
  }

  private static func bare(_ name: String) -> String {
    let name = name.lowercased()
    return name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }
}
