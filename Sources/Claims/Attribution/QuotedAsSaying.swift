import English

/// Somebody's words at second hand: `⟨The agency⟩ quoted ⟨the minister⟩ as saying that …`, `⟨The minister⟩ was quoted by
/// ⟨the agency⟩ as saying: …`, `…, ⟨he⟩ was cited as saying.` The one who is quoted speaks; the one who quotes passes it on.
struct QuotedAsSaying: Sendable {
  private static let verbs: Set<String> = ["quote", "cite", "report"]
  private static let sayings: Set<String> = ["say", "tell", "write", "warn", "add", "claim", "state", "insist"]

  func frame(_ token: Int, in reading: Reading, sentence: Sentence) -> SayingFrame? {
    let document = reading.document
    guard document[token].pos == .verb, Self.verbs.contains(document[token].lemma),
      let saying = saying(of: token, document)
    else { return nil }
    let passive = document.child(of: token, .nsubjpass)
    guard let speaker = passive ?? document.child(of: token, .dobj) else { return nil }
    let verb = SayingVerb(kind: .say, isNegative: false, modality: nil)
    var frame = SayingFrame(rule: "quoted-as-saying", cue: token, cueText: document[saying].lower, verb: verb)
    frame.speaker = speaker
    frame.hearer = quoter(of: token, isPassive: passive != nil, reading)
    frame.clauses = document.children(of: saying, .ccomp)
    if frame.clauses.isEmpty {
      frame.clauses = document.children(of: token, .ccomp, .parataxis).filter { $0 < token }
    }
    if frame.clauses.isEmpty { frame.region = leading(token, reading, sentence) }
    if frame.region != nil || frame.clauses.contains(where: { document[token].head == $0 }) { frame.cuts = [token] }
    return frame
  }

  /// "as ⟨saying⟩".
  private func saying(of token: Int, _ document: Document) -> Int? {
    document.children(of: token, .prep).lazy.filter { document[$0].lower == "as" }
      .compactMap { document.child(of: $0, .pcomp) }.first { Self.sayings.contains(document[$0].lemma) }
  }

  /// The outlet that quotes, or the name of whoever does.
  private func quoter(of token: Int, isPassive: Bool, _ reading: Reading) -> Range<Int>? {
    let document = reading.document
    let noun =
      isPassive
      ? document.children(of: token, .agent, .prep).first { document[$0].lower == "by" }
        .flatMap { document.child(of: $0, .pobj) } : document.child(of: token, .nsubj)
    guard let noun else { return nil }
    if let name = reading.cues.outlets.first(in: document.span(of: noun), of: document) { return name }
    if reading.cues.outlets.refersBack(noun, in: document) { return noun..<noun + 1 }
    return document[noun].pos == .propn ? NounPhrase(document: document).range(noun) : nil
  }

  /// What stands before a comma in front of the subject.
  private func leading(_ token: Int, _ reading: Reading, _ sentence: Sentence) -> Range<Int>? {
    let document = reading.document
    guard let subject = document.child(of: token, .nsubj, .nsubjpass) else { return nil }
    let start = document.span(of: subject).lowerBound
    guard let comma = document.previous(start), document[comma].text == ",", comma - sentence.range.lowerBound >= 4
    else { return nil }
    return sentence.range.lowerBound..<comma
  }
}
