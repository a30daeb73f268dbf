/// A title as articles that speak of it can be matched with: its words in lower case, whatever marks and spaces stand
/// between them.
public struct TitleKey: Sendable, Hashable {
  /// The words with a space between.
  public let text: String

  /// Nil for a title of fewer than three words: too many articles have it.
  public init?(_ title: String) {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 3 else { return nil }
    text = words.joined(separator: " ")
  }
}
