/// Words to vectors that know their context: hash embeddings, a mixing layer, and four layers that each see one
/// neighbour more on either side. The tagger and parser share one encoder, the entity recogniser has its own.
struct Encoder: Sendable {
  static let width = MaxoutLayer.width
  /// Rows before and after each text that stand for what is outside; the layers fill them and read them.
  static let padding = 4

  let embeddings: [HashEmbedding]
  let mixer: MaxoutLayer
  let layers: [MaxoutLayer]

  /// - Parameters:
  ///   - tables: the number of rows of each embedding, in column order.
  init(_ data: ModelData, tables: [Int], kernel: MatrixKernel) throws(ModelError) {
    let width = Self.width
    let network = try NetworkParameters(data)
    let inputs = [tables.count * width] + Array(repeating: 3 * width, count: Self.padding)
    let vectors = try network.all("hashembed", "E", counts: tables.map { $0 * width })
    let weights = try network.all("maxout", "W", counts: inputs.map { $0 * 3 * width })
    let biases = try network.all("maxout", "b", counts: inputs.map { _ in 3 * width })
    let gains = try network.all("layernorm", "G", counts: inputs.map { _ in width })
    let shifts = try network.all("layernorm", "b", counts: inputs.map { _ in width })
    let firstSeed: UInt32 = 8
    embeddings = vectors.enumerated().map { HashEmbedding(table: $1, width: width, seed: firstSeed + UInt32($0)) }
    let all = inputs.indices.map { i in
      MaxoutLayer(
        kernel: kernel, weights: weights[i], bias: biases[i], gain: gains[i], shift: shifts[i], inputs: inputs[i])
    }
    mixer = all[0]
    layers = Array(all[1...])
  }
}
