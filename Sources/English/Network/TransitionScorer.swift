import CMaxout

/// Scores the actions of a transition system from the vectors of a few tokens. The lower layer is applied to every token
/// and feature place by itself, so that a step only sums.
struct TransitionScorer: Sendable {
  private static let hidden = 64
  private static let pieces = 2
  /// Floats of one token in one feature place: both pieces of the hidden layer.
  static let vector = hidden * pieces

  let actions: Int
  private let kernel: MatrixKernel
  private let reducer: AffineLayer
  private let lower: AffineLayer
  /// Stands for absent tokens, one vector a feature place.
  private let absent: FloatBuffer
  private let lowerBias: FloatBuffer
  private let upper: FloatBuffer
  private let upperBias: FloatBuffer
  /// The C kernel takes the actions in tiles.
  private static let tile = 112

  init(_ network: NetworkParameters, actions: Int, features: Int, kernel: MatrixKernel) throws(ModelError) {
    let (hidden, pieces, vector, width) = (Self.hidden, Self.pieces, Self.vector, Encoder.width)
    self.actions = actions
    self.kernel = kernel
    // Node order: upper, then reducer.
    let weights = try network.all("linear", "W", counts: [actions * hidden, hidden * width])
    let biases = try network.all("linear", "b", counts: [actions, hidden])
    reducer = AffineLayer(
      kernel: kernel, weights: weights[1], bias: biases[1], inputs: width, order: Array(0..<hidden))

    let lowerName = "precomputable_affine"
    let lowerWeights = try network.all(lowerName, "W", counts: [features * vector * hidden])[0]
    let bias = try network.all(lowerName, "b", counts: [vector])[0]
    let pad = try network.all(lowerName, "pad", counts: [features * vector])[0]
    // The file has [feature][output][piece]; the kernel takes [feature][piece][output].
    let order = (0..<features * vector).map { index in
      let (feature, place) = index.quotientAndRemainder(dividingBy: vector)
      return feature * vector + (place % hidden) * pieces + place / hidden
    }
    lower = AffineLayer(kernel: kernel, weights: lowerWeights, bias: nil, inputs: hidden, order: order)
    lowerBias = FloatBuffer(count: vector)
    absent = FloatBuffer(count: features * vector)
    for i in 0..<vector { lowerBias.base[i] = bias.base[order[i]] }
    for i in 0..<features * vector { absent.base[i] = pad.base[order[i]] }

    let columns = (actions + Self.tile - 1) / Self.tile * Self.tile
    upper = FloatBuffer(count: hidden * columns)
    upperBias = FloatBuffer(count: columns)
    for action in 0..<actions {
      upperBias.base[action] = biases[0].base[action]
      for k in 0..<hidden { upper.base[k * columns + action] = weights[0].base[action * hidden + k] }
    }
  }

  /// Room for the scores of all actions.
  var scoreCount: Int { upperBias.count }

  /// Prepares the scoring of a text.
  /// - Parameter rows: the encoder's vectors of the text's tokens; they must stay while it is scored.
  func prepare(_ rows: UnsafePointer<Float>, count: Int, in workspace: inout ScorerWorkspace) {
    workspace.prepare(rows, count: count, reducer: reducer, lower: lower)
  }

  /// The scores of all actions.
  /// - Parameter tokens: the token in each feature place; negative: none.
  func score<let places: Int>(
    _ tokens: InlineArray<places, Int>, in workspace: inout ScorerWorkspace, to scores: UnsafeMutablePointer<Float>
  ) {
    withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: places) { features in
      for place in 0..<places {
        let token = tokens[place]
        let row = token < 0 ? absent.base : workspace.lowered(token, reducer: reducer, lower: lower)
        features[place] = UnsafePointer(row + place * Self.vector)
      }
      var scorer = cmaxout_scorer(
        lower_bias: lowerBias.base, upper: upper.base, upper_bias: upperBias.base, columns: Int32(scoreCount))
      cmaxout_scores(kernel.native, &scorer, features.baseAddress, Int32(places), scores)
    }
  }
}
