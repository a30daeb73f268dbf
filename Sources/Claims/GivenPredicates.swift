import Articles
import English

/// Mentions of events whose words are given, not found: for corpora in which people marked them.
extension ClaimExtractor {
  /// The mention that each of the given words heads, whether or not the extraction would make a claim of it; relative
  /// times are left unresolved, as by `extract`.
  ///
  /// - Parameter predicates: code-point ranges in the article's text.
  /// - Returns: one mention for each range; nil where the document has no token there.
  public func mentions(
    of predicates: [Range<Int>], in article: Article, _ document: Document
  ) -> [ClaimMention?] {
    let read = read(article, document)
    return predicates.map { range in
      guard let head = head(of: range, document) else { return nil }
      let own = read.clauses.first { $0.quotation == nil && ($0.predicate == head || $0.head == head) }
      let clause = own ?? given(head, read, document)
      let drafts = read.builder.build(read.clauses.filter { $0.head != clause.head } + [clause])
      let start = document[clause.tokens.lowerBound].start
      let end = document[clause.tokens.upperBound - 1].end
      return drafts.first { draft in
        let mention = draft.mention
        return mention.evidence.start == start && mention.evidence.end == end
          && mention.predicate.lemma.hasPrefix(document[clause.predicate].lemma.lowercased())
      }?.mention
    }
  }

  /// The token in the range that the others hang on.
  private func head(of range: Range<Int>, _ document: Document) -> Int? {
    let tokens = document.tokens.indices.filter {
      document[$0].start < range.upperBound && range.lowerBound < document[$0].end
    }
    return tokens.first { !tokens.contains(document[$0].head) || document[$0].isRoot } ?? tokens.first
  }

  /// A clause for a word that heads none: with the words of the clause around it, for a noun has few of its own.
  private func given(_ head: Int, _ read: ArticleReading, _ document: Document) -> Clause {
    let around = read.clauses.filter { $0.tokens.contains(head) }.min { $0.tokens.count < $1.tokens.count }
    let span = document.span(of: head)
    return Clause(
      head: head, predicate: head, tokens: around?.tokens ?? span, rules: ["given"],
      subject: document.subject(of: head) ?? document.child(of: head, .poss), source: around?.head,
      inheritsModality: false, quotation: nil, modality: nil)
  }
}
