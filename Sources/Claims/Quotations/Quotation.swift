/// Words between quotation marks.
struct Quotation: Sendable, Hashable {
  /// Its place in the list of quotations.
  var index: Int
  /// The tokens between the marks.
  var inner: Range<Int>
  /// The line it stands in.
  var line: Int
  /// Whether it is a statement of its own and not a name, a title or a single borrowed word.
  var isStatement: Bool
}
