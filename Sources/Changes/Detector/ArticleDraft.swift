import Articles
import Claims

/// The events of one article in the making.
struct ArticleDraft {
  let reference: ArticleReference
  let date: PublicationDate
  let story: ArticleFate.StoryReference
  let previous: KnownArticle?
  /// The article that this one, a notice, takes back.
  let retracted: KnownArticle?
  let copy: KnownArticle?
  private let names: OriginNames
  private let ids: EventIDs
  private let sketch: ArticleSketch?
  private(set) var events: [ChangeEvent] = []

  init(
    article: Article, date: PublicationDate, sketch: ArticleSketch?, previous: KnownArticle?,
    retracted: KnownArticle?, story: ArticleFate.StoryReference?, copy: KnownArticle?, names: OriginNames,
    extractionVersion: Int
  ) {
    let name = article.name
    reference = ArticleReference(
      id: article.id, name: name.display, nameBytes: name.isUTF8 ? nil : EventIDs.base64(name.bytes),
      title: article.title?.value, url: article.url?.value, publisher: article.publisher?.value,
      published: date.day.description, publishedFrom: date.from, language: article.language)
    self.date = date
    self.previous = previous
    self.retracted = retracted
    self.copy = copy
    self.names = names
    ids = EventIDs(articleID: article.id, extractionVersion: extractionVersion)
    self.story = story ?? ids.story(title: article.title?.value ?? name.display)
    self.sketch = sketch
  }

  /// The events of one claim: one, and one more for each value by which the article contradicts itself.
  mutating func add(_ cluster: MentionClusters.Cluster, of comparison: Comparison) {
    let known = cluster.claim.flatMap(comparison.claim)
    let parts = Contradiction.parts(cluster.members, of: comparison, standing: known?.standing)
    let first = comparison.statement(parts[0])
    let event = append(first, known: known, against: nil, comparison)
    for part in parts.dropFirst() {
      append(comparison.statement(part), known: known, against: (event, first), comparison)
    }
  }

  /// Whether the statement is one of the article that is taken back: a notice that repeats it does not make it again.
  func takesBack(_ cluster: MentionClusters.Cluster, _ comparison: Comparison) -> Bool {
    retracted != nil && cluster.claim.map(comparison.claimedBefore.contains) ?? false
  }

  /// What the previous version said and this one does not, or all that the article said that is taken back.
  mutating func withdraw(_ comparison: Comparison) {
    let kept = retracted == nil ? Set(comparison.clusters.compactMap(\.claim)) : []
    let source = (previous ?? retracted)?.reference.id
    for place in comparison.claimedBefore where !kept.contains(place) {
      guard let claim = comparison.claim(at: place)?.claim,
        let said = claim.reports.last(where: { $0.article.id == source }) ?? claim.reports.last
      else { continue }
      var change = ClaimChange(
        summary: "", article: reference, claim: ClaimReference(id: claim.id, text: claim.text, story: claim.story),
        mention: said.mention, support: SupportLedger.removing(said, from: claim, names: names))
      change.summary = Summary.claim(change, type: .claimWithdrawn, before: claim.support)
      events.append(event(.claimWithdrawn, change))
    }
  }

  /// All events, the closing one last.
  func closed(extraction: Extraction, file: ArticleFate.FileFacts) -> [ChangeEvent] {
    var counts: [String: Int] = [:]
    for event in events { counts[event.type.rawValue, default: 0] += 1 }
    let type: EventType = previous == nil ? .articleIngested : .articleRevised
    let fate = ArticleFate(
      summary: Summary.article(counts, story: story.title, isRevision: previous != nil), article: reference,
      file: file, story: story, claims: counts, terms: extraction.terms, sketch: sketch?.base64,
      previous: previous?.reference.id, copyOf: copy?.reference.id,
      retracts: retracted?.reference.id)
    let closing = ChangeEvent(
      id: ids.event(events.count + 1), type: type, subject: "article/\(reference.id)", data: .article(fate))
    return events + [closing]
  }

  /// Adds the event of one statement.
  ///
  /// - Parameter against: the article's own earlier statement of the claim, which this one contradicts.
  @discardableResult
  private mutating func append(
    _ statement: Statement, known: MatchedClaim?, against own: (event: ChangeEvent, statement: Statement)?,
    _ comparison: Comparison
  ) -> ChangeEvent {
    let mention = statement.main.mention
    let claim =
      known.map { ClaimReference(id: $0.claim.id, text: $0.claim.text, story: $0.claim.story) }
      ?? own?.event.claim ?? ClaimReference(id: ids.claim(events.count + 1), text: mention.text, story: story.id)
    let relation = Relation(
      of: statement, to: known, own: own.map { ($0.event.id, $0.statement) }, date: date,
      vocabulary: comparison.vocabulary)
    let before = known?.claim.support ?? own?.event.support
    let counted = own != nil || known.map { isCounted($0.claim) } ?? false
    let (support, isNew) =
      relation.isDenial
      ? (before ?? Support(articles: 0, origins: [], independent: 0), false)
      : SupportLedger.adding(
        to: before, origins: origins(of: statement, known), own: ownName, names: names, isCounted: counted)
    let type = relation.type(isNewOrigin: isNew)
    var change = ClaimChange(
      summary: "", article: reference, claim: claim, mention: mention,
      restated: statement.all.map(\.mention).filter { $0 != mention }, late: relation.isLate,
      changes: relation.changes, support: support)
    change.summary = Summary.claim(change, type: type, before: before)
    let made = event(type, change)
    events.append(made)
    return made
  }

  private func event(_ type: EventType, _ change: ClaimChange) -> ChangeEvent {
    ChangeEvent(
      id: ids.event(events.count + 1), type: type, subject: "claim/\(change.claim.id)", data: .claim(change))
  }

  /// Whether the article's previous version stands behind the claim already.
  private func isCounted(_ claim: KnownClaim) -> Bool {
    guard let previous else { return false }
    return claim.reports.contains { $0.article.id == previous.reference.id && $0.type != .claimWithdrawn }
  }

  private func origins(of statement: Statement, _ known: MatchedClaim?) -> [String] {
    if let origin = statement.main.mention.origin ?? statement.all.compactMap(\.mention.origin).first {
      return [origin]
    }
    // The same words again, or the same person, have no further origin, whoever reports them.
    if let known, Relation.isWordForWord(statement, known) || SpeakerSlot.isFromKnownSpeaker(statement, known.claim) {
      return known.claim.support.origins
    }
    // Copied without credit: the statement has the origin that it has in the article copied.
    guard let copy, let report = known?.claim.reports.first(where: { $0.article.id == copy.reference.id }) else {
      return []
    }
    return report.mention.origin.map { [$0] } ?? []
  }

  /// Under what name the article stands as its own origin: a near-copy under that of the article copied.
  private var ownName: String {
    let source = copy?.reference ?? reference
    return source.publisher ?? source.id
  }
}

extension ChangeEvent {
  /// The claim it is about.
  fileprivate var claim: ClaimReference? {
    if case .claim(let change) = data { change.claim } else { nil }
  }

  /// Who stands behind it.
  fileprivate var support: Support? {
    if case .claim(let change) = data { change.support } else { nil }
  }
}
