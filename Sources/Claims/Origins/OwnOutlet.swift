import English

/// The outlet whose article this is, where the article says so: "By Jane Doe, ⟨Riga Ledger⟩", "⟨RIGA LEDGER⟩, 4 May 2021"
/// above the text, or "told the Ledger" in one that calls itself "this newspaper". What its reporters were told has no
/// other origin.
///
/// The names of agencies and of other known outlets stand in bylines of those that print their reports, and stay.
struct OwnOutlet: Sendable {
  private let reading: Reading
  /// The parts of the lines above the text, in lower case.
  private let parts: [String]
  /// Whether it calls itself "this newspaper".
  let speaksOfItself: Bool

  /// A line above the text is no longer than so many tokens, and an outlet's name than so many words.
  private static let longestLine = 20
  private static let longestName = 5

  init(reading: Reading) {
    self.reading = reading
    let document = reading.document
    let above = reading.lines.prefix(8).prefix { $0.kind != .prose }
    parts = above.filter { $0.tokens.count <= Self.longestLine }.flatMap { line in
      let text = document.text(from: line.range.lowerBound, to: line.range.upperBound).lowercased()
      let isByline = text.hasPrefix("by ")
      // A headline may name an outlet that it is about.
      guard isByline || line.kind == .furniture else { return [String]() }
      return text.split { ",|·•–—(:".contains($0) }.dropFirst(isByline ? 1 : 0).map {
        Self.bare($0.split(separator: " ").joined(separator: " "))
      }
    }
    speaksOfItself = Self.speaksOfItself(reading)
  }

  /// Whether `frame` cites the article's own outlet under `name`.
  func isNamed(_ name: String, by frame: SayingFrame) -> Bool {
    let bare = Self.bare(name.lowercased())
    guard !reading.cues.outlets.isCredited(bare) else { return false }
    if speaksOfItself, frame.hearer != nil { return true }
    return parts.contains { part in
      // "The Ledger" is the Riga Ledger.
      part == bare || part.hasSuffix(" " + bare) && part.split(separator: " ").count <= Self.longestName
    }
  }

  /// "according to a count by ⟨this newspaper⟩", not as somebody's words.
  private static func speaksOfItself(_ reading: Reading) -> Bool {
    let document = reading.document
    return document.tokens.indices.dropFirst().contains { at in
      document[at - 1].lower == "this" && document[at].tag == .nn
        && reading.cues.outlets.refersBack(at, in: document) && reading.quotation(of: at) == nil
        && reading.line(of: at)?.kind == .prose
    }
  }

  private static func bare(_ name: String) -> String {
    name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }
}
