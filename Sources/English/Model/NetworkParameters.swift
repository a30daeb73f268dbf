/// The arrays of a network file, by the name and place of the node that holds them.
struct NetworkParameters {
  private let data: ModelData
  private let nodes: [(name: String, parameters: MessagePackValue)]

  init(_ data: ModelData) throws(ModelError) {
    self.data = data
    let names = try data.array(try data.value("nodes", in: data.root))
    let parameters = try data.array(try data.value("params", in: data.root))
    guard names.count == parameters.count else { throw data.malformed("nodes and params differ in number") }
    var nodes: [(name: String, parameters: MessagePackValue)] = []
    for (node, parameter) in zip(names, parameters) {
      nodes.append((try data.string(try data.value("name", in: node)), parameter))
    }
    self.nodes = nodes
  }

  /// The parameter `name` of all nodes called `node`, in node order; each must have the given number of values.
  func all(_ node: String, _ name: String, counts: [Int]) throws(ModelError) -> [FloatBuffer] {
    let found = nodes.filter { $0.name == node }
    guard found.count == counts.count else {
      throw data.malformed("\(found.count) nodes \(node) instead of \(counts.count)")
    }
    var arrays: [FloatBuffer] = []
    for (item, count) in zip(found, counts) {
      arrays.append(try array(try data.value(name, in: item.parameters), count: count, name: "\(node).\(name)"))
    }
    return arrays
  }

  private func array(_ value: MessagePackValue, count: Int, name: String) throws(ModelError) -> FloatBuffer {
    guard case .string(let type) = try data.value("type", in: value), data.bytes[type].elementsEqual("<f4".utf8),
      case .binary(let range) = try data.value("data", in: value), range.count == count * 4
    else { throw data.malformed("\(name) is not an array of \(count) little-endian float32") }
    let buffer = FloatBuffer(count: count)
    data.bytes.withUnsafeBytes { source in
      for i in 0..<count {
        let bits = source.loadUnaligned(fromByteOffset: range.lowerBound + 4 * i, as: UInt32.self)
        buffer.base[i] = Float(bitPattern: UInt32(littleEndian: bits))
      }
    }
    return buffer
  }
}
