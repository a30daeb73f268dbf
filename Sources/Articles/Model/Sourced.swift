/// A value of an article with where it was found.
public struct Sourced<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// Where it was found.
  public var source: Source

  /// Where a value was found, most trusted first.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// A metadata field or line ("Published: …").
    case metadata
    /// The page's JSON-LD, which publishers write for search engines.
    case jsonLD = "json-ld"
    /// A `<meta>` or `<link>` element of the page.
    case meta
    /// A `<time>` element, or one marked as the date of publication.
    case timeElement = "time"
    /// The article's address ("/2019/11/18/").
    case url
    /// The running text: a dateline, a trailing time stamp, the first line.
    case text
  }

  /// `metadata` or `text`, the two words that events have for it (docs/events.md).
  public var inEvents: Source { source == .text ? .text : .metadata }

  /// All values; see the properties.
  public init(_ value: Value, from source: Source) {
    self.value = value
    self.source = source
  }
}
