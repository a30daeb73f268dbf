import English

/// One article as all rules see it: the parse, what each line is, the quotations, the taggers' findings.
///
/// A class, so that passing it on costs nothing.
final class Reading: Sendable {
  let document: Document
  let cues: CueTables
  let lines: [TextLine]
  let quotations: [Quotation]
  let findings: Findings
  /// The lines with a quotation that states something.
  let quotingLines: Set<Int>
  /// Longer sentences are not read: nobody writes them, and what rules look at is bounded by the sentence.
  private static let longestSentence = 500
  private let lineOfToken: [Int32]
  private let quotationOfToken: [Int32]
  /// By token what a verb reports: all rules ask for it.
  private let sayingOfVerb: [SayingVerb?]

  init(document: Document, cues: CueTables, lines: [TextLine], quotations: [Quotation], findings: Findings) {
    self.document = document
    self.cues = cues
    self.lines = lines
    self.quotations = quotations
    self.findings = findings
    quotingLines = Set(quotations.filter(\.isStatement).map(\.line))
    var lineOfToken = [Int32](repeating: -1, count: document.tokens.count)
    for line in lines {
      for i in line.tokens { lineOfToken[i] = Int32(line.index) }
    }
    self.lineOfToken = lineOfToken
    var quotationOfToken = [Int32](repeating: -1, count: document.tokens.count)
    for quotation in quotations where quotation.isStatement {
      for i in quotation.inner { quotationOfToken[i] = Int32(quotation.index) }
    }
    self.quotationOfToken = quotationOfToken
    sayingOfVerb = document.tokens.indices.map {
      document[$0].pos == .verb ? Self.saying($0, in: document, cues) : nil
    }
  }

  /// The line that holds the token; nil for white space outside all lines.
  func line(of token: Int) -> TextLine? { lineOfToken[token] < 0 ? nil : lines[Int(lineOfToken[token])] }

  /// The quotation that states something and holds the token.
  func quotation(of token: Int) -> Quotation? {
    quotationOfToken[token] < 0 ? nil : quotations[Int(quotationOfToken[token])]
  }

  /// The entity that the noun phrase headed by `token` names or refers to.
  func entity(_ token: Int) -> ArticleEntity? { findings.entities.entity(headedBy: token, in: document) }

  /// Whether the noun phrase headed by `token` is somebody, or something, that speaks.
  func canSpeak(_ token: Int) -> Bool {
    let entry = document[token]
    if entry.pos == .propn || cues.speakerNouns[entry.lemma.lowercased()] != nil { return true }
    return ["he", "she", "they", "we", "i", "who"].contains(entry.lower)
  }

  /// Whether the token is part of the name of somebody or of a body, whatever part of speech it was taken for.
  func isNamedSpeaker(_ token: Int) -> Bool {
    findings.entities.entity(at: token).map { [.person, .organisation, .government].contains($0.kind) } ?? false
  }

  /// Whether somebody, or a body, is meant, not a thing: things do not judge, and evidence does not point by itself.
  func isSomebody(_ token: Int) -> Bool {
    canSpeak(token) || isNamedSpeaker(token) || cues.bodies.contains(document[token].lemma.lowercased())
  }

  /// What the verb reports, if it is one of saying; a particle makes it another verb ("⟨rule out⟩", "⟨call off⟩").
  func saying(_ verb: Int) -> SayingVerb? {
    document[verb].pos == .verb ? sayingOfVerb[verb] : Self.saying(verb, in: document, cues)
  }

  private static func saying(_ verb: Int, in document: Document, _ cues: CueTables) -> SayingVerb? {
    let lemma = document[verb].lemma.lowercased()
    if let particle = document.child(of: verb, .prt) { return cues.saying[lemma + " " + document[particle].lower] }
    guard let found = cues.saying[lemma] else { return nil }
    return found.needsThat && !hasThatClause(verb, document) ? nil : found
  }

  private static func hasThatClause(_ verb: Int, _ document: Document) -> Bool {
    document.children(of: verb, .ccomp).contains { document.mark(of: $0).map { document[$0].lower } == "that" }
  }

  /// The tokens of `sentence` that may hold claims: none in furniture, none of a picture credit.
  func readable(_ sentence: Sentence) -> Range<Int> {
    guard sentence.range.count <= Self.longestSentence, let first = sentence.range.first, let line = line(of: first),
      line.isRead
    else {
      return sentence.range.lowerBound..<sentence.range.lowerBound
    }
    let start = min(max(sentence.range.lowerBound, line.contentStart), sentence.range.upperBound)
    return start..<max(start, min(line.contentEnd, sentence.range.upperBound))
  }
}
