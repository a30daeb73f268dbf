import Claims

/// A claim that the log knows, with the reports of it that matching compares.
public struct KnownClaim: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// The claim as a self-contained sentence.
  public var text: String
  /// Its story.
  public var story: String
  /// Reports of it, oldest first: the first, the one that stands, those in dispute and the latest ones. Never empty.
  public var reports: [KnownReport]
  /// The event id of the report that stands.
  public var standing: String
  /// Who stands behind it.
  public var support: Support
  /// Whether a dispute about it is open.
  public var isDisputed: Bool

  /// All values; see the properties.
  public init(
    id: String, text: String, story: String, reports: [KnownReport], standing: String, support: Support,
    isDisputed: Bool = false
  ) {
    self.id = id
    self.text = text
    self.story = story
    self.reports = reports
    self.standing = standing
    self.support = support
    self.isDisputed = isDisputed
  }

  /// The report that stands; the latest when it is not among `reports`.
  public var standingReport: KnownReport? { reports.first { $0.event == standing } ?? reports.last }
}

/// One report of a claim: what one event said.
public struct KnownReport: Sendable, Hashable {
  /// The event's id.
  public var event: String
  /// Its type.
  public var type: EventType
  /// The article.
  public var article: ArticleReference
  /// The article's fullest statement.
  public var mention: ClaimMention
  /// The article's other statements.
  public var restated: [ClaimMention]

  /// All values; see the properties.
  public init(
    event: String, type: EventType, article: ArticleReference, mention: ClaimMention, restated: [ClaimMention] = []
  ) {
    self.event = event
    self.type = type
    self.article = article
    self.mention = mention
    self.restated = restated
  }

  /// To whom it traces the claim: its origin, else the article under its publisher or, unknown, its id.
  public var origin: String { mention.origin ?? article.publisher ?? article.id }
}
