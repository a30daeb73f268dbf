/// Turns an event's data into the log's JSON: keys sorted by their bytes, no white space, and one rule for what is
/// unknown.
///
/// The rule, which docs/events.md states: a member that every object of its kind has is always there, and null when it
/// is unknown (`url`, `object`, `origin`, …: `alwaysPresent`); a member that only some have (`entity`, `unit`,
/// `nameBytes`, …) is left out. Foundation's encoder knows only the second half, and orders keys by locale rules.
enum DataEncoder {
  /// Members that are null when unknown.
  static let alwaysPresent: Set<String> = [
    "title", "url", "publisher", "published", "publishedFrom", "language",
    "subject", "object", "time", "origin", "value", "low", "high", "before", "after",
  ]

  /// The JSON of `value`.
  ///
  /// - Throws: `EncodingError` for a number that JSON cannot say, and what the value's own `encode` throws.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let node = JSONNode()
    try NodeEncoder(node: node, codingPath: []).encode(value)
    var bytes: [UInt8] = []
    node.append(to: &bytes)
    return bytes
  }
}

/// One JSON value while it is being built.
final class JSONNode {
  /// What it is; set once by the encoder.
  var content = Content.null

  enum Content {
    case null
    case scalar(String)
    case string(String)
    case array([JSONNode])
    case object([(key: String, node: JSONNode)])
  }

  /// Appends its text.
  func append(to bytes: inout [UInt8]) {
    switch content {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .scalar(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): JSONText.append(text, to: &bytes)
    case .array(let nodes):
      bytes.append(UInt8(ascii: "["))
      for (index, node) in nodes.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        node.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.node.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}
