import Changes

/// How much the index holds.
public struct IndexCounts: Sendable, Hashable, Codable {
  /// Articles read, versions counted apart.
  public var articles: Int
  /// Claims, withdrawn ones included.
  public var claims: Int
  /// Stories.
  public var stories: Int
  /// Claims about which a dispute is open.
  public var disputed: Int
  /// Files rejected.
  public var rejected: Int
  /// Files whose content was known already.
  public var duplicates: Int
}

/// What became of one dropped file.
public struct FileRecord: Sendable, Hashable {
  /// The sequence of its event.
  public var sequence: Int
  /// When: RFC 3339, UTC.
  public var time: String
  /// `article.ingested`, `.revised`, `.duplicate` or `.rejected`.
  public var type: EventType
  /// What the event says.
  public var fate: ArticleFate
  /// Whether the file was moved out of the inbox, as far as is known.
  public var disposed: Bool
}

/// A story for a list.
public struct StoryRecord: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// Its first article's headline.
  public var title: String
  /// How many articles it has.
  public var articles: Int
  /// How many claims it has.
  public var claims: Int
  /// How many of them are in dispute.
  public var disputed: Int
  /// The latest day on which an article of it was published; nil while none is known.
  public var latest: String?
}

/// A claim for a list.
public struct ClaimRecord: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// The claim as a self-contained sentence.
  public var text: String
  /// Its story.
  public var story: String
  /// Whether a dispute about it is open.
  public var disputed: Bool
  /// Whether all who said so withdrew it.
  public var withdrawn: Bool
  /// Who stands behind it.
  public var support: Support
  /// The report that stands: the claim's current values.
  public var standing: ClaimChange
  /// The latest report.
  public var latest: ClaimChange
  /// The type of the latest report.
  public var latestType: EventType
}

/// One event of a claim's history.
public struct ReportRecord: Sendable, Hashable {
  /// The event's sequence.
  public var sequence: Int
  /// When: RFC 3339, UTC.
  public var time: String
  /// The event's id.
  public var id: String
  /// Its type.
  public var type: EventType
  /// What it says.
  public var change: ClaimChange
}
