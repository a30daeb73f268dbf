/// A JSON value.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// The number as written: news records have dates and identities as numbers, no arithmetic is done with them.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in document order; of a name given twice the first counts.
  case object([(name: String, value: JSONValue)])

  /// The member called `name`, if this is an object that has it.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The characters of a string.
  var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The elements of an array; anything else is its own only element.
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [self] } }
}
