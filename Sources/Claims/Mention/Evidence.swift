/// A place in an article's text: W3C Web Annotation text position and text quote selectors.
public struct Evidence: Sendable, Hashable, Codable {
  /// Code-point offset of the first character.
  public var start: Int
  /// Code-point offset behind the last character.
  public var end: Int
  /// The words themselves.
  public var exact: String
  /// Up to 32 code points before.
  public var prefix: String
  /// Up to 32 code points after.
  public var suffix: String

  /// All values; see the properties.
  public init(start: Int, end: Int, exact: String, prefix: String = "", suffix: String = "") {
    self.start = start
    self.end = end
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}
