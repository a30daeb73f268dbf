import English

/// A clause behind "with", set off by a comma: `Two mines closed, with ⟨a third expected to follow by May⟩.`
struct AbsoluteClause: ClauseRule {
  func read(_ token: Int, in reading: Reading, frames: SayingFrames, found: ClauseReadings) -> ClauseReading? {
    let document = reading.document
    if document[token].dep == .advcl, let mark = document.mark(of: token), document[mark].lower == "with",
      document.isSetOff(mark) || document.isLineStart(mark), let subject = document.ownSubject(of: token)
    {
      return ClauseReading("absolute", subject: subject, inherits: true)
    }
    let with = document[token].head
    guard with != token, document[with].lower == "with", document[with].pos == .adp || document[with].pos == .sconj,
      document.isSetOff(with) || document.isLineStart(with)
    else { return nil }
    switch document[token].dep {
    case .pcomp:
      guard let subject = document.ownSubject(of: token) else { return nil }
      return ClauseReading("absolute", subject: subject, inherits: true)
    case .pobj:
      let participles = document.children(of: token, .acl).filter { [.vbn, .vbg].contains(document[$0].tag) }
      guard let first = participles.first, !document.isSetOff(first) else { return nil }
      return ClauseReading("absolute", subject: token, predicate: first, inherits: true)
    default:
      return nil
    }
  }
}
