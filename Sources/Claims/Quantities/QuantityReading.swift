/// A quantity as its words alone tell it.
struct QuantityReading: Sendable {
  var low: Double?
  var high: Double?
  var approximate = false
  /// `%`, a currency code, or a measure; nil where the parse says what is counted.
  var unit: String?
  var kind: TaggedQuantity.Kind
  /// The pieces of the number itself, without modifiers in front.
  var pieces: Range<Int>
}
