import English

/// A noun for something said, with who says it and what: `a report by ⟨the Herald⟩ that the two had met`, `⟨The minister⟩
/// gave assurances that visas would be issued`, `⟨her⟩ claim that the pump failed`.
struct SaidNounFrame: Sendable {
  /// Its name.
  static let rule = "said-noun"
  /// Verbs whose clause tells nothing but that something was said.
  static let carriers = giving.union(["cite", "contain", "follow"])
  /// Verbs that only say that the noun's content was said.
  private static let giving: Set<String> = ["give", "issue", "make", "offer", "provide", "repeat", "send", "voice"]

  func frame(_ token: Int, in reading: Reading) -> SayingFrame? {
    let document = reading.document
    guard document[token].pos == .noun, let content = SaidNoun.content(of: token, in: reading) else { return nil }
    let above = document[token].head
    // "rejected claims that …": who rejects them is who speaks.
    guard above == token || !(reading.saying(above)?.isNegative ?? false),
      let speaker = author(token, document) ?? giver(token, document)
    else { return nil }
    var frame = SayingFrame(rule: Self.rule, cue: token, cueText: document[token].lower)
    frame.verb = SayingVerb(kind: .say, isNegative: false, modality: nil)
    frame.speaker = speaker
    // "the airline⟨'s⟩ announcement"
    if document[speaker].dep == .poss, let mark = document.child(of: speaker, .case) {
      frame.speakerWords = document.span(of: speaker).lowerBound..<mark
    }
    frame.clauses = [content]
    return frame
  }

  /// "a report by ⟨the Herald⟩", "⟨her⟩ claim".
  private func author(_ noun: Int, _ document: Document) -> Int? {
    if let by = document.children(of: noun, .prep).first(where: { ["by", "from"].contains(document[$0].lower) }) {
      return document.child(of: by, .pobj)
    }
    return document.child(of: noun, .poss).flatMap { document[$0].pos == .pron ? nil : $0 }
  }

  /// "⟨The minister⟩ gave assurances".
  private func giver(_ noun: Int, _ document: Document) -> Int? {
    let verb = document[noun].head
    guard document[noun].dep == .dobj, Self.giving.contains(document[verb].lemma) else { return nil }
    return document.child(of: verb, .nsubj)
  }
}
