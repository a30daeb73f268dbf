/// How many or how much: a numeric interval with what is counted.
public struct Quantity: Sendable, Hashable, Codable {
  /// The words ("at least 143", "£3m").
  public var text: String
  /// The lower bound; nil for "up to 50".
  public var low: Double?
  /// The upper bound; nil for "more than 50".
  public var high: Double?
  /// What is counted: the lemma of the head noun ("troop"), `%`, or an ISO 4217 currency code.
  public var unit: String?
  /// Whether the article calls it approximate ("about", "some").
  public var approximate: Bool?

  /// All values; see the properties.
  public init(text: String, low: Double?, high: Double?, unit: String? = nil, approximate: Bool? = nil) {
    self.text = text
    self.low = low
    self.high = high
    self.unit = unit
    self.approximate = approximate
  }
}
