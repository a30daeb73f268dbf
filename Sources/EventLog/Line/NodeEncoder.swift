/// `Encoder` that builds a `JSONNode`.
struct NodeEncoder: Encoder {
  let node: JSONNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Encodes any value into the node.
  func encode(_ value: some Encodable) throws {
    switch value {
    case let text as String: node.content = .string(text)
    case let flag as Bool: node.content = .scalar(flag ? "true" : "false")
    case let number as any FixedWidthInteger: node.content = .scalar(String(describing: number))
    case let number as any BinaryFloatingPoint:
      guard let text = JSONText.number(Double(number)) else {
        throw EncodingError.invalidValue(
          number, .init(codingPath: codingPath, debugDescription: "JSON has no number \(number)"))
      }
      node.content = .scalar(text)
    default: try value.encode(to: self)
    }
  }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .object = node.content {} else { node.content = .object([]) }
    return KeyedEncodingContainer(KeyedNodeContainer(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.content = .array([])
    return UnkeyedNodeContainer(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension NodeEncoder: SingleValueEncodingContainer {
  func encodeNil() { node.content = .null }
}

/// The members of an object.
struct KeyedNodeContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONNode
  let codingPath: [any CodingKey]

  private func member(_ key: Key) -> NodeEncoder {
    let child = JSONNode()
    if case .object(var members) = node.content {
      node.content = .null  // keeps the array's storage unshared while it grows
      members.append((key.stringValue, child))
      node.content = .object(members)
    }
    return NodeEncoder(node: child, codingPath: codingPath + [key])
  }

  func encodeNil(forKey key: Key) { member(key).encodeNil() }
  func encode(_ value: some Encodable, forKey key: Key) throws { try member(key).encode(value) }

  private func encodeOptional(_ value: (some Encodable)?, forKey key: Key) throws {
    if let value {
      try member(key).encode(value)
    } else if DataEncoder.alwaysPresent.contains(key.stringValue) {
      encodeNil(forKey: key)
    }
  }

  // Each overload is a requirement with a default of its own, which would leave the member out.
  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try encodeOptional(value, forKey: key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try encodeOptional(value, forKey: key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try encodeOptional(value, forKey: key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try encodeOptional(value, forKey: key) }
  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws { try encodeOptional(value, forKey: key) }

  func nestedContainer<Nested>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
    member(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }
  func superEncoder() -> any Encoder { NodeEncoder(node: node, codingPath: codingPath) }
  func superEncoder(forKey key: Key) -> any Encoder { member(key) }
}

/// The elements of an array.
struct UnkeyedNodeContainer: UnkeyedEncodingContainer {
  let node: JSONNode
  let codingPath: [any CodingKey]

  var count: Int {
    if case .array(let nodes) = node.content { nodes.count } else { 0 }
  }

  private func element() -> NodeEncoder {
    let child = JSONNode()
    if case .array(var nodes) = node.content {
      node.content = .null  // keeps the array's storage unshared while it grows
      nodes.append(child)
      node.content = .array(nodes)
    }
    return NodeEncoder(node: child, codingPath: codingPath)
  }

  func encodeNil() { element().encodeNil() }
  func encode(_ value: some Encodable) throws { try element().encode(value) }
  func nestedContainer<Nested>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    element().container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }
  func superEncoder() -> any Encoder { element() }
}
