/// A mention with the rules that made it.
public struct ExplainedMention: Sendable, Hashable {
  /// The mention.
  public var mention: ClaimMention
  /// The names of the rules: first the one that found the clause, then those that say who says it, innermost first.
  public var rules: [String]

  /// All values; see the properties.
  public init(mention: ClaimMention, rules: [String]) {
    self.mention = mention
    self.rules = rules
  }
}

/// What was extracted from one article, with the rules behind it.
public struct ExplainedExtraction: Sendable, Hashable {
  /// The extraction; `extraction.mentions[i]` is `mentions[i].mention`.
  public var extraction: Extraction
  /// The mentions with their rules, in text order.
  public var mentions: [ExplainedMention]
  /// What each non-blank line was taken for, in text order.
  public var lines: [ExplainedLine]

  /// All values; see the properties.
  public init(extraction: Extraction, mentions: [ExplainedMention], lines: [ExplainedLine]) {
    self.extraction = extraction
    self.mentions = mentions
    self.lines = lines
  }
}

/// A line with what it was taken for.
public struct ExplainedLine: Sendable, Hashable {
  /// Its code-point range in the article's text.
  public var range: Range<Int>
  /// `headline`, `subhead`, `prose`, `credit`, `retraction` or `furniture`.
  public var kind: String

  /// All values; see the properties.
  public init(range: Range<Int>, kind: String) {
    self.range = range
    self.kind = kind
  }
}
