/// A time in a document.
public struct TaggedTime: Sendable, Hashable {
  /// The tokens of the whole expression, relation words included ("by the end of next year").
  public var tokens: Range<Int>
  /// The tokens without the words in front that only relate it ("the end of next year").
  public var core: Range<Int>
  /// The token that hangs on the rest of the sentence ("by", "ago", "Tuesday").
  public var head: Int
  /// What it hangs on: the verb or noun whose time it is; nil when the expression holds the root of its sentence.
  public var governor: Int?
  /// The verb that puts something on it ("has been ⟨set⟩ for 4 October").
  public var appointedBy: Int?
  /// What it means.
  public var expression: TimeExpression

  /// All values; see the properties.
  public init(
    tokens: Range<Int>, core: Range<Int>, head: Int, governor: Int?, appointedBy: Int? = nil,
    expression: TimeExpression
  ) {
    self.tokens = tokens
    self.core = core
    self.head = head
    self.governor = governor
    self.appointedBy = appointedBy
    self.expression = expression
  }
}
