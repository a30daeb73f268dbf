import English

/// A participle set off by a comma: `A lorry overturned on the bridge, ⟨killing two people⟩.`
struct ParticipialClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    guard document[token].dep == .advcl || document[token].dep == .acl else { return nil }
    let entry = document[token]
    guard entry.tag == .vbg || entry.tag == .vbn,
      document.ownSubject(of: token) == nil, !document.isFinite(token), document.mark(of: token) == nil
    else { return nil }
    let words = document.span(of: token)
    // Set off from what stands before it, or standing in front with a comma behind it.
    let leads = words.upperBound <= entry.head && document.isLineStart(words.lowerBound)
    guard leads || document.isSetOff(words.lowerBound) else { return nil }
    // What a plan involves belongs to the claim about the plan; prepositions in the form of participles are none.
    guard !Self.hanging.contains(entry.lemma), document.wordCount(words) >= 3 else { return nil }
    // "…, correcting an earlier figure of 57": what it corrects is told no longer.
    if FormerValue.corrects(token, in: document) {
      return ClauseReading("correction", isClaim: false)
    }
    if SeenBy(reading: reading).isSeeing(token) { return ClauseReading("seen-by", isClaim: false) }
    // "one of them, Jane Doe, walking home": the comma closes the apposition.
    if entry.dep == .acl, document.children(of: entry.head, .appos).contains(where: { $0 < token }) { return nil }
    let subject = entry.dep == .acl ? nounSubject(entry.head, document) : document.subject(of: entry.head)
    return ClauseReading("participial", subject: subject)
  }

  private static let hanging: WordSet = [
    "include", "involve", "accord", "follow", "regard", "concern", "base", "cite", "compare",
  ]

  /// A participle that the parser hung on a noun ("… schoolgirls kidnapped two years ago, raising hopes") is most often
  /// about the whole clause; it is about the noun only where it follows it directly.
  private func nounSubject(_ head: Int, _ document: Document) -> Int? {
    if document[head].dep == .attr { return document.subject(of: document[head].head) }
    return document[head].pos == .verb ? document.subject(of: document[head].head) ?? document[head].head : head
  }
}

extension Document {
  /// Whether the token begins its sentence, quotation marks and conjunctions aside.
  func isLineStart(_ i: Int) -> Bool {
    let start = sentence(of: i).range.lowerBound
    return !(start..<i).contains { isWord($0) && self[$0].pos != .cconj }
  }
}
