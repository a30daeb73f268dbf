/// What an article says of another one that is taken back, by which that one can be found.
public struct RetractionNotice: Sendable, Hashable {
  /// Titles it names, as it writes them; any of them may be that of the article.
  public var titles: [String]
  /// Addresses it names.
  public var addresses: [String]

  /// All values; see the properties.
  public init(titles: [String] = [], addresses: [String] = []) {
    self.titles = titles
    self.addresses = addresses
  }

  /// Whether words only name what is taken back: they state nothing.
  func names(_ words: String) -> Bool { titles.contains { $0.contains(words) || words.contains($0) } }
}
