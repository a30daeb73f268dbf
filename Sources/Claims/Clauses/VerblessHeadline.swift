import English

/// A headline that counts without a verb: `⟨At least 11 dead⟩ as ferry capsizes`, `⟨700,000 homes without power⟩`,
/// `⟨Nine-year jail term for ex-minister⟩`.
struct VerblessHeadline: ClauseRule {
  private static let states: Set<String> = ["without", "in", "under", "on", "at", "for", "after", "from"]

  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    guard document[token].isRoot, let line = reading.line(of: token), line.kind != .prose,
      [.adj, .noun, .propn].contains(document[token].pos)
    else { return nil }
    let words = document.span(of: token)
    let isCounted =
      !reading.findings.numbers(in: words.lowerBound..<token + 1).isEmpty
      || !reading.findings.times(in: words.lowerBound..<token + 1).isEmpty
    guard isCounted, document.wordCount(words) >= 2 else { return nil }
    if document[token].pos == .adj {
      return ClauseReading("headline-count", isDetached: false, subject: nil)
    }
    let tells = document.children(of: token, .prep).contains { $0 > token && Self.states.contains(document[$0].lower) }
    return tells ? ClauseReading("headline-count", isDetached: false, subject: token) : nil
  }
}
