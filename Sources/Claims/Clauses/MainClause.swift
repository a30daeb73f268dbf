import English

/// The clause that a sentence is built on: `⟨Voters approved the levy⟩.`
///
/// Not commands ("Please enter your name"), and not a frame whose only news is that something followed
/// ("This came after …").
struct MainClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    if let time = openingTime(token, reading) {
      return ClauseReading("main", isDetached: false, subject: document.ownSubject(of: token), noun: time)
    }
    guard document[token].isRoot || hangsOnPlaceLine(token, reading),
      document.isVerbal(token) || isVerbOfHeadline(token, reading)
    else { return nil }
    if let subject = subjectOfMistakenNoun(token, reading) {
      return ClauseReading("main", isDetached: false, subject: subject)
    }
    guard let subject = document.ownSubject(of: token) ?? subjectBehindBetween(token, reading) else {
      // A headline may leave the subject out only where the verb is inflected.
      guard document[token].tag != .vb, document.isFinite(token), document.child(of: token, .intj) == nil,
        document.wordCount(document.span(of: token)) >= 4
      else {
        return nil
      }
      return ClauseReading("main", isDetached: false)
    }
    if announcesPossibility(token, subject, reading) {
      return ClauseReading("main-frame", isClaim: false, isDetached: false)
    }
    if isConnective(token, subject, document) {
      return ClauseReading("connective", isClaim: false, isDetached: false)
    }
    return ClauseReading("main", isDetached: false, subject: subject)
  }

  /// "Police arrest three men": a bare verb in a headline is often taken for a noun, and still has subject and object.
  private func isVerbOfHeadline(_ token: Int, _ reading: Reading) -> Bool {
    let document = reading.document
    guard document[token].pos == .noun, let line = reading.line(of: token), line.kind != .prose else { return false }
    return document.ownSubject(of: token) != nil && document.child(of: token, .dobj) != nil
      || subjectOfMistakenNoun(token, reading) != nil
  }

  /// "⟨Operator⟩ rejects blame", "Top ⟨court⟩ shortens jail term": a verb in -s taken for a plural; another noun phrase
  /// follows it directly.
  private func subjectOfMistakenNoun(_ token: Int, _ reading: Reading) -> Int? {
    let document = reading.document
    guard document[token].isRoot, document[token].tag == .nns, let line = reading.line(of: token), line.kind != .prose,
      token + 1 < line.tokens.upperBound,
      [.det, .adj, .noun, .propn, .num, .pron].contains(document[token + 1].pos)
        || document[token + 1].tag == .vbp || document[token + 1].tag == .vb
    else { return nil }
    return document.children(of: token, .compound).last { $0 < token }
  }

  /// "⟨The following year⟩ the treaty expired": parsed as if the year were what is said, and the rest told which.
  private func openingTime(_ token: Int, _ reading: Reading) -> Int? {
    let document = reading.document
    let noun = document[token].head
    guard document[token].dep == .relcl, document[noun].isRoot, noun < token, document.ownSubject(of: token) != nil,
      let time = reading.findings.times(in: noun..<noun + 1).first?.tokens,
      time.lowerBound == document.sentence(of: noun).range.lowerBound,
      document.span(of: token).lowerBound == time.upperBound
    else { return nil }
    return noun
  }

  /// "⟨Between 40 and 50 houses⟩ burned": a bound of a number taken for a preposition.
  private func subjectBehindBetween(_ token: Int, _ reading: Reading) -> Int? {
    let document = reading.document
    guard let between = document.children(of: token, .prep).first, between < token,
      document[between].lower == "between",
      document.child(of: token, .expl) == nil,
      let noun = document.child(of: between, .pobj),
      reading.findings.numbers(in: document.span(of: between)).first?.tokens.lowerBound == between
    else { return nil }
    return noun
  }

  /// "OSLO — The museum reopened": parsed as if it belonged to the place.
  private func hangsOnPlaceLine(_ token: Int, _ reading: Reading) -> Bool {
    guard let line = reading.line(of: token), line.contentStart > line.tokens.lowerBound else { return false }
    return line.tokens.lowerBound <= reading.document[token].head && reading.document[token].head < line.contentStart
  }

  /// "There is a possibility that …", "It is likely that …"
  private func announcesPossibility(_ token: Int, _ subject: Int, _ reading: Reading) -> Bool {
    let document = reading.document
    if document[subject].dep == .expl, let noun = document.child(of: token, .attr) {
      return reading.cues.modality[.noun]?[document[noun].lemma] != nil
        && document.children(of: noun, .acl, .ccomp).contains { document.ownSubject(of: $0) != nil }
    }
    guard document[subject].lower == "it", document.child(of: token, .neg) == nil,
      let adjective = document.child(of: token, .acomp), Possibility.modality(of: adjective, reading) != nil
    else { return false }
    return Possibility.content(of: token, document) != nil
  }

  /// "This came after the two sides failed …", "The crash comes a day after …": only says that something followed.
  private func isConnective(_ token: Int, _ subject: Int, _ document: Document) -> Bool {
    guard ["come", "follow", "happen", "occur"].contains(document[token].lemma),
      let clause = document.children(of: token, .advcl).first(where: { document.ownSubject(of: $0) != nil })
    else { return false }
    let before = document.span(of: token).lowerBound..<max(token, document.span(of: clause).lowerBound)
    return document.wordCount(before) <= 5
  }
}

/// "It is likely that …": the adjective and what it is said of.
enum Possibility {
  /// What the adjective makes of its clause.
  static func modality(of adjective: Int, _ reading: Reading) -> Modality? {
    let word = reading.document[adjective].lower
    return word == "possible" ? .possible : reading.cues.modality[.adjective]?[word]
  }

  /// The clause with "that", hanging on the verb or on the adjective.
  static func content(of verb: Int, _ document: Document) -> Int? {
    let adjective = document.child(of: verb, .acomp)
    let clauses =
      document.children(of: verb, .ccomp, .advcl) + (adjective.map { document.children(of: $0, .ccomp) } ?? [])
    return clauses.first { clause in
      document.ownSubject(of: clause) != nil && document.mark(of: clause).map { document[$0].lower } == "that"
    }
  }
}
