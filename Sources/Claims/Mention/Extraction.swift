import Articles

/// What was extracted from one article, not yet tied to a publication date.
public struct Extraction: Sendable, Hashable {
  /// The claims in text order, relative times unresolved.
  public var mentions: [ClaimMention]
  /// A day the article treats as past: it was published on or after it.
  public var notBefore: CalendarDate?
  /// A day the article treats as still to come: it was published on or before it.
  public var notAfter: CalendarDate?
  /// Another article that this one takes back; nil when it takes none back.
  public var notice: RetractionNotice?
  /// What the article is about, for finding its story: normal forms of entities and content lemmas with their counts.
  public var terms: [String: Int]

  /// All values; see the properties.
  public init(
    mentions: [ClaimMention], notBefore: CalendarDate? = nil, notAfter: CalendarDate? = nil,
    notice: RetractionNotice? = nil, terms: [String: Int] = [:]
  ) {
    self.mentions = mentions
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.notice = notice
    self.terms = terms
  }
}
