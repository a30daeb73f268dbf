import English

/// `⟨Reuters⟩ broke the news on Thursday`, `⟨the Herald⟩ was the first to report the find`: whose news the article
/// retells, and no news itself.
struct FirstReport: Sendable {
  static let rule = "first-report"

  private static let news: Set<String> = ["news", "story"]
  private static let reports: Set<String> = ["report", "reveal", "publish", "break", "disclose", "carry"]

  func frame(_ token: Int, in reading: Reading) -> SayingFrame? {
    let document = reading.document
    guard isBreaking(token, document) || isFirst(token, document), let speaker = document.ownSubject(of: token),
      OutletReferences(reading: reading).outlet(inPhrase: speaker) != nil
    else { return nil }
    var frame = SayingFrame(rule: Self.rule, cue: token, cueText: document[token].lower)
    frame.verb = SayingVerb(kind: .say, isNegative: false, modality: nil)
    frame.speaker = speaker
    return frame
  }

  private func isBreaking(_ verb: Int, _ document: Document) -> Bool {
    guard document[verb].lemma == "break", document[verb].pos == .verb, let what = document.child(of: verb, .dobj)
    else {
      return false
    }
    return Self.news.contains(document[what].lemma)
  }

  private func isFirst(_ verb: Int, _ document: Document) -> Bool {
    guard document[verb].lemma == "be", let first = document.child(of: verb, .attr, .acomp),
      document[first].lower == "first"
    else { return false }
    return document.children(of: first, .relcl, .xcomp, .acl).contains { Self.reports.contains(document[$0].lemma) }
  }
}
