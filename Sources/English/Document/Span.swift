/// A named entity: a range of token indices with its kind.
public struct Span: Sendable, Hashable {
  /// Its tokens.
  public var range: Range<Int>
  /// Its kind (OntoNotes 5).
  public var label: EntityLabel

  /// All values; see the properties.
  public init(range: Range<Int>, label: EntityLabel) {
    self.range = range
    self.label = label
  }
}

/// The kinds of named entity (OntoNotes 5).
public enum EntityLabel: String, Sendable, Hashable, CaseIterable {
  case cardinal = "CARDINAL"
  case date = "DATE"
  case event = "EVENT"
  case facility = "FAC"
  case gpe = "GPE"
  case language = "LANGUAGE"
  case law = "LAW"
  case location = "LOC"
  case money = "MONEY"
  case norp = "NORP"
  case ordinal = "ORDINAL"
  case organisation = "ORG"
  case percent = "PERCENT"
  case person = "PERSON"
  case product = "PRODUCT"
  case quantity = "QUANTITY"
  case time = "TIME"
  case workOfArt = "WORK_OF_ART"
}
