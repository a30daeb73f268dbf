import Articles
import English
import Resources

/// Reads the claims out of an analysed article: what it says happened or holds, who says so, when, how many, how sure.
///
/// The document must be the analysis of `article.text` line by line (every non-blank line on its own, so that a headline
/// does not run into the prose below it), with offsets into the whole text. Linear in the length of the text.
public struct ClaimExtractor: Sendable {
  private let cues: CueTables
  private let findings: FindingsReader

  /// Reads the cue tables.
  ///
  /// - Parameter dataFolder: the folder of the `.tsv` files; found by `ResourceFolder` when nil.
  /// - Throws: `ResourceError` when a table is missing or damaged.
  public init(dataFolder: String? = nil) throws(ResourceError) {
    cues = try CueTables(folder: dataFolder)
    findings = try FindingsReader(folder: dataFolder)
  }

  /// The claims of the article in text order, none when it says of itself that it is retracted; relative times are left
  /// to `ClaimMention.resolved(published:)`.
  public func extract(_ article: Article, _ document: Document) -> Extraction {
    extractExplained(article, document).extraction
  }

  /// The same with the rules that made each mention, and what each line was taken for.
  public func extractExplained(_ article: Article, _ document: Document) -> ExplainedExtraction {
    let read = read(article, document)
    let (reading, frames) = (read.reading, read.frames)
    let drafts = ContinuedSource(reading: reading).carry(read.builder.build(read.clauses), frames)
    let origins = OriginTracer(reading, frames, read.speakers, drafts, article: article)
    let notice = RetractionNoticeReader().read(reading)
    var mentions: [ExplainedMention] = []
    mentions.reserveCapacity(drafts.count)
    for draft in drafts where notice?.names(draft.mention.evidence.exact) != true {
      mentions.append(origins.traced(draft))
    }

    let bounds = DateBounds(of: drafts.compactMap { draft in draft.bound.map { ($0, draft.mention.modality) } })
    let isRetracted = reading.lines.contains { $0.kind == .retraction }
    let extraction = Extraction(
      mentions: isRetracted ? [] : mentions.map(\.mention), notBefore: bounds.notBefore, notAfter: bounds.notAfter,
      notice: notice, terms: ArticleTerms().count(reading))
    return ExplainedExtraction(
      extraction: extraction, mentions: isRetracted ? [] : mentions,
      lines: reading.lines.map { ExplainedLine(range: $0.range, kind: $0.kind.rawValue) })
  }

  /// The article read as far as its clauses: who says what, before any slot is filled.
  func read(_ article: Article, _ document: Document) -> ArticleReading {
    let lines = LineReader(cues: cues).read(article, document)
    let quotations = quotations(lines, document)
    let reading = Reading(
      document: document, cues: cues, lines: lines, quotations: quotations, findings: findings.read(document))
    let frames = SayingFrameFinder().find(reading)
    let speakers = SpeakerResolver(reading: reading, origins: OutletReferences(reading: reading)).resolve(frames)
    return ArticleReading(
      reading: reading, frames: frames, speakers: speakers, clauses: ClauseFinder().find(reading, frames))
  }

  /// Marked quotations and posts, in text order.
  private func quotations(_ lines: [TextLine], _ document: Document) -> [Quotation] {
    var found = QuotationFinder().find(lines, document)
    let quoting = Set(found.map(\.line))
    for line in lines where !quoting.contains(line.index) {
      guard
        let post = PostedQuotation().find(line, document, index: found.count)
          ?? DashQuotation().find(line, document, index: found.count)
      else { continue }
      found.append(post)
    }
    found.sort { $0.inner.lowerBound < $1.inner.lowerBound }
    for i in found.indices { found[i].index = i }
    return found
  }
}
