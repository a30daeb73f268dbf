import FoundationEssentials

/// Gives each token its fine-grained part of speech.
struct Tagger: Sendable {
  /// The tags in the order of the layer's outputs.
  let tags: [Tag]
  private let layer: AffineLayer

  init(model: ModelData, configuration folder: String, kernel: MatrixKernel) throws(ModelError) {
    tags = try Self.tags(in: folder)
    let network = try NetworkParameters(model)
    let weights = try network.all("softmax", "W", counts: [tags.count * Encoder.width])[0]
    let bias = try network.all("softmax", "b", counts: [tags.count])[0]
    layer = AffineLayer(
      kernel: kernel, weights: weights, bias: bias, inputs: Encoder.width, order: Array(tags.indices))
  }

  private static func tags(in folder: String) throws(ModelError) -> [Tag] {
    let path = "\(folder)/\(ModelFile.tags.path)"
    let names: [String]
    do {
      names = try JSONDecoder().decode(Labels.self, from: Data(try ModelFile.tags.read(in: folder))).labels
    } catch let error as ModelError {
      throw error
    } catch {
      throw .malformed(path: path, reason: "\(error)")
    }
    var tags: [Tag] = []
    for name in names {
      guard let tag = Tag(rawValue: name) else { throw .malformed(path: path, reason: "unknown tag \(name)") }
      tags.append(tag)
    }
    return tags
  }

  /// What the tagger's configuration holds for inference.
  private struct Labels: Decodable { let labels: [String] }

  /// So many tokens are scored together.
  private static let block = 64

  /// The number of each token's tag, the first of equally likely ones.
  /// - Parameters:
  ///   - rows: the encoder's vectors of the tokens.
  ///   - scores: scratch.
  func tag(_ rows: UnsafePointer<Float>, count: Int, scores: inout FloatBuffer) -> [UInt8] {
    if scores.count == 0 { scores = FloatBuffer(count: Self.block * layer.stride) }
    var found: [UInt8] = []
    found.reserveCapacity(count)
    for start in stride(from: 0, to: count, by: Self.block) {
      let size = min(Self.block, count - start)
      layer.apply(rows + start * Encoder.width, inputStride: Encoder.width, rows: size, to: scores.base)
      for token in 0..<size {
        let row = scores.base + token * layer.stride
        var best = 0
        for tag in 1..<tags.count where row[tag] > row[best] { best = tag }
        found.append(UInt8(best))
      }
    }
    return found
  }
}
