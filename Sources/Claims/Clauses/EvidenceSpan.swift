import English

/// The smallest run of words that carries a clause: its subtree without the clauses that stand for themselves and
/// without who says so, cut to one piece and trimmed at both ends.
struct EvidenceSpan {
  let reading: Reading
  let frames: SayingFrames
  let found: ClauseReadings
  /// The tokens of the sentence that may be evidence.
  let bounds: Range<Int>

  /// Subtrees larger than this are not read: no sentence that a person writes has them.
  private static let limit = 400

  /// The evidence of the clause headed by `head`.
  func range(of head: Int, _ answer: ClauseReading) -> Range<Int>? {
    if let fixed = answer.range { return fixed.clamped(to: bounds) }
    let document = reading.document
    var words = members(of: head)
    for more in answer.extra { words += members(of: more) }
    if let noun = answer.noun { words += nounPhrase(noun, before: head) }
    words = words.filter { bounds.contains($0) && !isRelativePronoun($0, head) }.sorted()
    guard !words.isEmpty, words.count < Self.limit else { return nil }
    let runs = split(words, document)
    guard var at = runs.firstIndex(where: { $0.contains(head) }) else { return nil }
    var range = runs[at]
    while at > 0, joins(runs[at - 1], range) {
      range = runs[at - 1].lowerBound..<range.upperBound
      at -= 1
    }
    at = runs.firstIndex { $0.contains(head) } ?? at
    while at + 1 < runs.count, joinsBehind(range, runs[at + 1]) {
      range = range.lowerBound..<runs[at + 1].upperBound
      at += 1
    }
    return trimmed(range, head)
  }

  /// The subtree without detached clauses and attribution.
  private func members(of head: Int) -> [Int] {
    var words: [Int] = []
    var open = [head]
    while let next = open.popLast(), words.count < Self.limit {
      words.append(next)
      for child in reading.document.children(of: next) {
        if frames.isCut(child) || (found[child]?.isDetached ?? false) || detaches(child) { continue }
        // A verb joined to this one inside quotation marks is a claim of its own.
        if reading.document[child].dep == .conj, reading.quotation(of: child) != nil, reading.quotation(of: next) == nil
        {
          continue
        }
        open.append(child)
      }
    }
    return words
  }

  /// A preposition whose object is a clause of its own ("before ⟨withdrawing⟩", "with ⟨the rest to follow⟩"), a
  /// conjunction in front of a detached clause.
  private func detaches(_ child: Int) -> Bool {
    let document = reading.document
    guard document[child].dep == .prep else { return false }
    return document.children(of: child, .pcomp, .pobj).contains {
      found[$0].map { $0.isDetached && ($0.rule == "absolute" || $0.rule == "prepositional") } ?? false
    }
  }

  /// The noun with what stands before it, and what stands between it and its clause.
  private func nounPhrase(_ noun: Int, before head: Int) -> [Int] {
    let document = reading.document
    let clause = document.span(of: head).lowerBound
    let start = document.span(of: noun).lowerBound
    var words: [Int] = []
    if start < noun + 1, noun - start < 30 { words += Array(start...noun) }
    if noun + 1 < clause, clause - noun < 20 { words += Array(noun + 1..<clause) }
    return words
  }

  /// "who", "which" as the subject of a clause that is set off.
  private func isRelativePronoun(_ token: Int, _ head: Int) -> Bool {
    guard found[head]?.noun == nil, found[head]?.rule.hasPrefix("relative") ?? false else { return false }
    let document = reading.document
    return document[token].head == head && [.wdt, .wp].contains(document[token].tag)
      && [.nsubj, .nsubjpass].contains(document[token].dep)
  }

  /// Runs of words with only punctuation between them.
  private func split(_ words: [Int], _ document: Document) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for word in words {
      if let last = runs.last, !(last.upperBound..<max(word, last.upperBound)).contains(where: { document.isWord($0) })
      {
        runs[runs.count - 1] = last.lowerBound..<word + 1
      } else {
        runs.append(word..<word + 1)
      }
    }
    return runs
  }

  /// Whether what stands before a gap belongs to the evidence: not a subject with a relative clause behind it.
  private func joins(_ before: Range<Int>, _ range: Range<Int>) -> Bool {
    let document = reading.document
    let gap = before.upperBound..<range.lowerBound
    guard document.wordCount(gap) <= 8, document.wordCount(before) >= 1 else { return false }
    return !gap.contains { found[$0].map { $0.rule.hasPrefix("relative") || $0.rule == "coordinated" } ?? false }
  }

  private func joinsBehind(_ range: Range<Int>, _ behind: Range<Int>) -> Bool {
    let document = reading.document
    let gap = range.upperBound..<behind.lowerBound
    if gap.contains(where: { found[$0]?.range != nil || found[$0]?.rule == "coordinated" }) { return false }
    return document.wordCount(gap) <= 8 && document.wordCount(behind) >= 2
      && document.wordCount(behind) >= document.wordCount(gap)
  }

  /// Without conjunctions, subordinators and linking adverbs in front, and without punctuation at the ends.
  private func trimmed(_ range: Range<Int>, _ head: Int) -> Range<Int>? {
    let document = reading.document
    var low = behindJoint(range, head)
    var high = range.upperBound
    while low < high {
      let entry = document[low]
      let isLink =
        entry.dep == .cc || (entry.lower == "that" && found[head]?.rule == "complement" && low + 1 < head)
        || (entry.dep == .mark && entry.head == head) || !document.isWord(low) && !opensQuote(low)
        || (entry.dep == .advmod && low + 1 < high && document[low + 1].text == "," && entry.pos == .adv)
        || (entry.pos == .sconj && entry.dep == .prep && low + 1 < high && document[low + 1].text == ",")
      guard isLink, low != head else { break }
      low += 1
    }
    while high > low, !document.isWord(high - 1) && !closesQuote(high - 1, from: low) || document[high - 1].dep == .cc {
      high -= 1
    }
    low = behindTimeOfSaying(low, head)
    // A quotation that opens inside closes inside.
    if high < bounds.upperBound, ["”", "\""].contains(document[high].text), opensQuoteOnly(low..<high) { high += 1 }
    return low < high ? low..<high : nil
  }

  /// "⟨a day after⟩ the council met", "⟨where⟩ he worked": behind the word that joins the clause to another.
  private func behindJoint(_ range: Range<Int>, _ head: Int) -> Int {
    let document = reading.document
    guard found[head]?.noun == nil else { return range.lowerBound }
    let first = range.prefix(5)
    if let mark = document.mark(of: head), first.contains(mark) { return mark + 1 }
    if found[head]?.rule.hasPrefix("relative") ?? false || found[head]?.rule == "adverbial-when",
      let adverb = first.first(where: { document[$0].tag == .wrb && document[$0].head == head })
    {
      return adverb + 1
    }
    return range.lowerBound
  }

  /// "officials said ⟨Monday⟩ the victim was …": the day belongs to what stands before it.
  private func behindTimeOfSaying(_ low: Int, _ head: Int) -> Int {
    let document = reading.document
    guard found[head]?.rule == "complement", let before = document.previous(low), frames.frame(cue: before) != nil,
      let time = reading.findings.times(in: low..<low + 1).first, time.tokens.lowerBound == low,
      time.tokens.upperBound < head, document.ownSubject(of: head).map({ $0 >= time.tokens.upperBound }) ?? false
    else { return low }
    return document[time.tokens.upperBound].text == "," ? low : time.tokens.upperBound
  }

  private func opensQuoteOnly(_ range: Range<Int>) -> Bool {
    let marks = range.filter { ["“", "”", "\""].contains(reading.document[$0].text) }
    return marks.count % 2 == 1 && (marks.last.map { !reading.document[$0].spaceAfter } ?? false)
  }

  private func opensQuote(_ i: Int) -> Bool {
    ["“", "\"", "‘", "$", "#", "£", "€"].contains(reading.document[i].text) && !reading.document[i].spaceAfter
  }

  private func closesQuote(_ i: Int, from low: Int) -> Bool {
    let text = reading.document[i].text
    guard ["”", "\"", "%", ")"].contains(text) else { return false }
    if text == "%" { return true }
    let open: Set<String> = text == "”" ? ["“"] : text == ")" ? ["("] : ["\""]
    return (low..<i).contains { open.contains(reading.document[$0].text) }
  }
}
