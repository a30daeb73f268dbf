import English

/// A relative clause that states something of its own.
///
/// - Set off by a comma: `The mayor, who ⟨was elected in May⟩, resigned`; the clause around it leaves it out.
/// - With a modal verb: `a deal that ⟨could end the strike⟩`; likewise.
/// - Restrictive with a date or a number: `⟨a blast that killed at least 40 people⟩`; the noun phrase belongs to it, and
///   it stays part of the clause around it.
struct RelativeClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    guard document[token].dep == .relcl, document.isVerbal(token) || document.child(of: token, .nsubj) != nil else {
      return nil
    }
    let words = document.span(of: token)
    let noun = document[token].head
    // "which means …" explains a name and reports nothing.
    guard document.wordCount(words) >= 3, !["mean", "translate"].contains(document[token].lemma) else { return nil }
    if SeenBy(reading: reading).isSeeing(token) || OutletInformant(reading: reading).find(noun) != nil {
      return ClauseReading("seen-by", isClaim: false)
    }
    let hasPronoun = words.prefix(6).contains { [.wdt, .wp, .wpPossessive, .wrb].contains(document[$0].tag) }
    if document.isSetOff(words.lowerBound), hasPronoun || document.ownSubject(of: token) != nil {
      return ClauseReading("relative", subject: subject(token, noun, reading))
    }
    let modal = document.children(of: token, .aux).contains { document[$0].tag == .md }
    let pronounActs = document.ownSubject(of: token).map { [.wdt, .wp].contains(document[$0].tag) } ?? false
    if modal, pronounActs, document.wordCount(words) >= 5 {
      return ClauseReading("relative-modal", subject: subject(token, noun, reading))
    }
    if document[noun].dep == .appos, document.wordCount(words) >= 4 {
      return ClauseReading("apposition", isDetached: true, subject: noun, noun: noun)
    }
    let isInfinitive = document.children(of: token, .aux).contains { document[$0].lower == "to" }
    if !isInfinitive, reading.hasYearOrNumber(words, of: token, noun: noun) {
      return ClauseReading(
        "relative-restrictive", isDetached: false, subject: subject(token, noun, reading), noun: noun)
    }
    return nil
  }

  private func subject(_ token: Int, _ noun: Int, _ reading: Reading) -> Int? {
    let document = reading.document
    guard let own = document.ownSubject(of: token) else { return noun }
    guard [.wdt, .wp].contains(document[own].tag) else { return own }
    // "Jane Doe of the institute, who led the trial": people are "who".
    var at = noun
    for _ in 0..<3 where document[own].lower == "who" && document[at].dep == .pobj {
      if reading.entity(at)?.kind == .person { break }
      let above = document[document[at].head].head
      if reading.entity(above)?.kind == .person { return above }
      at = above
    }
    return noun
  }
}

extension Reading {
  /// Whether the clause in `words` has a date with its year, or a number that counts its object.
  func hasYearOrNumber(_ words: Range<Int>, of head: Int, noun: Int) -> Bool {
    if findings.times(in: words).contains(where: {
      $0.isDate && $0.expression.value != nil && document[head].tag != .vbg && directlyBelongs($0.governor, to: head)
    }) {
      return true
    }
    return findings.numbers(in: words).contains { number in
      guard let counted = number.head, words.contains(counted) else { return false }
      return document[counted].head == head && [.dobj, .nsubj, .nsubjpass, .attr].contains(document[counted].dep)
    }
  }

  private func directlyBelongs(_ governor: Int?, to head: Int) -> Bool {
    guard let governor else { return false }
    if governor == head { return true }
    return document[governor].head == head
  }
}
