/// A quantity in a document.
public struct TaggedQuantity: Sendable, Hashable {
  /// Its tokens, modifiers included ("at least 143", "£3m").
  public var tokens: Range<Int>
  /// The token that hangs on the rest of the sentence (the number, "hundreds", the currency sign).
  public var number: Int
  /// The token of what is counted; for a gap ("900 in Syria") the noun of the first conjunct; nil when nothing is named.
  public var head: Int?
  /// What it says.
  public var quantity: Quantity
  /// What kind of quantity it is.
  public var kind: Kind

  /// Kinds of quantity.
  public enum Kind: String, Sendable, Hashable {
    /// A number of things.
    case count
    /// A sum of money; the unit is the ISO 4217 code.
    case money
    /// A percentage; the unit is `%`.
    case percent
    /// A share told as a fraction, in hundredths ("a third" is 33.33); the unit is `%`.
    case fraction
    /// A measure; the unit is its normal form ("kilometre").
    case measure
    /// A number out of a set that says little by itself ("one of the girls", "all but three").
    case partitive
  }

  /// All values; see the properties.
  public init(tokens: Range<Int>, number: Int, head: Int?, quantity: Quantity, kind: Kind) {
    self.tokens = tokens
    self.number = number
    self.head = head
    self.quantity = quantity
    self.kind = kind
  }
}
