import Claims

/// `data` of a `claim.*` event.
public struct ClaimChange: Sendable, Hashable, Codable {
  /// One sentence for a person: what changed, against what.
  public var summary: String
  /// The article that says so.
  public var article: ArticleReference
  /// The claim.
  public var claim: ClaimReference
  /// The article's fullest statement of it.
  public var mention: ClaimMention
  /// The article's other statements of the same claim, in text order.
  public var restated: [ClaimMention]
  /// Whether the article is older than the report that stands.
  public var late: Bool
  /// What differs from the report that stands, slot by slot.
  public var changes: [SlotChange]
  /// Who stands behind the claim, this article included.
  public var support: Support

  /// All values; see the properties.
  public init(
    summary: String, article: ArticleReference, claim: ClaimReference, mention: ClaimMention,
    restated: [ClaimMention] = [], late: Bool = false, changes: [SlotChange] = [], support: Support
  ) {
    self.summary = summary
    self.article = article
    self.claim = claim
    self.mention = mention
    self.restated = restated
    self.late = late
    self.changes = changes
    self.support = support
  }
}

/// A claim as events name it.
public struct ClaimReference: Sendable, Hashable, Codable {
  /// The same in every article that makes the claim.
  public var id: String
  /// The claim as a self-contained sentence.
  public var text: String
  /// The story it belongs to.
  public var story: String

  /// All values; see the properties.
  public init(id: String, text: String, story: String) {
    self.id = id
    self.text = text
    self.story = story
  }
}

/// One slot in which a mention differs from the one it is compared with.
public struct SlotChange: Sendable, Hashable, Codable {
  /// Which slot.
  public var slot: Slot
  /// The value before; nil when it was empty.
  public var before: String?
  /// The value now; nil when it is empty.
  public var after: String?
  /// The id of the event it is compared with.
  public var against: String

  /// The slots of a claim that can change.
  public enum Slot: String, Sendable, Hashable, Codable, CaseIterable {
    case time, quantity, speaker, subject, object, place, polarity, modality, wording
  }

  /// All values; see the properties.
  public init(slot: Slot, before: String?, after: String?, against: String) {
    self.slot = slot
    self.before = before
    self.after = after
    self.against = against
  }
}

/// Who stands behind a claim.
public struct Support: Sendable, Hashable, Codable {
  /// How many articles make it.
  public var articles: Int
  /// To whom they trace it, in the order of their first report; an article that is its own origin stands under its
  /// publisher or, unknown, its id.
  public var origins: [String]
  /// How many of the origins are independent of each other.
  public var independent: Int

  /// All values; see the properties.
  public init(articles: Int, origins: [String], independent: Int) {
    self.articles = articles
    self.origins = origins
    self.independent = independent
  }
}
