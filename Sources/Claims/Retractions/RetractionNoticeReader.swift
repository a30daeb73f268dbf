import English

/// Reads that an article takes another one back: `The Herald has withdrawn its report “Dam close to bursting”`,
/// `Retraction: Dam close to bursting`, `The story published at https://… has been retracted`.
///
/// "This article has been retracted" speaks of the article itself, and is a line of its own kind (line-cues.tsv).
struct RetractionNoticeReader: Sendable {
  private static let shortestTitle = 3

  /// The notice; nil when the article takes nothing back, or does not say what.
  func read(_ reading: Reading) -> RetractionNotice? {
    let opened = reading.lines.first { $0.kind == .headline }.flatMap { title(openedIn: $0, reading) }
    guard opened != nil || reading.document.tokens.indices.contains(where: { takesBack($0, reading) }) else {
      return nil
    }
    let notice = RetractionNotice(
      titles: (opened.map { [$0] } ?? []) + quotedTitles(reading), addresses: addresses(reading.document))
    return notice.titles.isEmpty && notice.addresses.isEmpty ? nil : notice
  }

  /// "Retraction: ⟨Dam close to bursting⟩".
  private func title(openedIn line: TextLine, _ reading: Reading) -> String? {
    let text = reading.document.text(of: line.tokens)
    let lowered = text.lowercased()
    guard let opening = reading.cues.retractions.openings.first(where: lowered.hasPrefix) else { return nil }
    return String(text.dropFirst(opening.count).drop(while: \.isWhitespace))
  }

  /// Whether the verb says that some other article is taken back, and not only might be.
  private func takesBack(_ verb: Int, _ reading: Reading) -> Bool {
    let document = reading.document
    guard document[verb].pos == .verb, let line = reading.line(of: verb), line.isRead,
      reading.quotation(of: verb) == nil,
      [.vbd, .vbn, .vbz, .vbp, .vbg].contains(document[verb].tag)
    else { return false }
    let particle = document.child(of: verb, .prt).map { " " + document[$0].lower } ?? ""
    guard reading.cues.retractions.verbs.contains(document[verb].lemma.lowercased() + particle),
      document.child(of: verb, .neg) == nil,
      !document.auxiliaries(of: verb).contains(where: { document[$0].tag == .md }),
      let thing = document.child(of: verb, .dobj, .nsubjpass)
    else { return false }
    return reading.cues.retractions.nouns.contains(document[thing].lemma)
      && document.child(of: thing, .det).map { document[$0].lower } != "this"
  }

  /// What stands between quotation marks and can be a title.
  private func quotedTitles(_ reading: Reading) -> [String] {
    let document = reading.document
    return reading.quotations.compactMap { quotation in
      guard document.wordCount(quotation.inner) >= Self.shortestTitle else { return nil }
      return document.text(of: quotation.inner).trimmingSuffix { ",.;: ".contains($0) }
    }
  }

  private func addresses(_ document: Document) -> [String] {
    document.tokens.compactMap { token in
      token.lower.hasPrefix("http") && token.text.contains("://")
        ? token.text.trimmingSuffix { ".,;)".contains($0) } : nil
    }
  }
}
