import English

/// What the taggers found in a document: times, quantities and entities, with look-ups by token.
struct Findings: Sendable {
  /// A time expression at its place.
  struct Time: Sendable {
    var tagged: TaggedTime
    var tokens: Range<Int> { tagged.tokens }
    /// The token that the expression hangs on; nil at a root.
    var governor: Int? { tagged.governor }
    var expression: TimeExpression { tagged.expression }
    /// Whether it names a year, or a month or day on its own: a definite date, not "last week".
    var isDate: Bool
  }

  /// A quantity at its place.
  struct Number: Sendable {
    var tokens: Range<Int>
    /// The noun that is counted.
    var head: Int?
    var quantity: Quantity
  }

  /// In text order, not overlapping.
  let times: [Time]
  /// In text order, not overlapping.
  let numbers: [Number]
  /// Who and what the article speaks of.
  let entities: EntityMap

  /// The times that overlap `range`.
  func times(in range: Range<Int>) -> ArraySlice<Time> { Self.overlapping(times, range) { $0.tokens } }

  /// The quantities that overlap `range`.
  func numbers(in range: Range<Int>) -> ArraySlice<Number> { Self.overlapping(numbers, range) { $0.tokens } }

  private static func overlapping<Item>(
    _ items: [Item], _ range: Range<Int>, _ tokens: (Item) -> Range<Int>
  ) -> ArraySlice<Item> {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if tokens(items[middle]).upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < items.count, tokens(items[end]).lowerBound < range.upperBound { end += 1 }
    return items[low..<end]
  }
}
