import CMaxout

/// The largest of three affine pieces for each of 96 outputs, normalised over the outputs.
struct MaxoutLayer: Sendable {
  /// The outputs of every such layer of the model.
  static let width = 96
  private static let pieces = 3

  private let kernel: MatrixKernel
  private let panels: FloatBuffer
  private let bias: FloatBuffer
  private let gain: FloatBuffer
  private let shift: FloatBuffer
  private let inputs: Int

  /// - Parameters:
  ///   - weights: [output][piece][input].
  ///   - bias: [output][piece].
  ///   - gain, shift: of the normalisation, [output].
  init(
    kernel: MatrixKernel, weights: FloatBuffer, bias: FloatBuffer, gain: FloatBuffer, shift: FloatBuffer, inputs: Int
  ) {
    self.kernel = kernel
    self.gain = gain
    self.shift = shift
    self.inputs = inputs
    let columns = Self.width * Self.pieces
    panels = FloatBuffer(count: columns * inputs)
    self.bias = FloatBuffer(count: columns)
    // A panel holds the three pieces of as many outputs as a vector has floats.
    let lanes = Int(cmaxout_lanes(kernel.native))
    let order = (0..<columns).map { column in
      let (panel, place) = column.quotientAndRemainder(dividingBy: Self.pieces * lanes)
      return Int32((panel * lanes + place % lanes) * Self.pieces + place / lanes)
    }
    cmaxout_pack(kernel.native, weights.base, order, Int32(columns), Int32(inputs), panels.base)
    for (column, row) in order.enumerated() { self.bias.base[column] = bias.base[Int(row)] }
  }

  /// Row r reads its inputs at `input + inputOffsets[r]`, writes at `output + outputOffsets[r]`, to which the floats at
  /// `residual + outputOffsets[r]` are added.
  func apply(
    _ input: UnsafePointer<Float>, at inputOffsets: [Int32], residual: UnsafePointer<Float>?,
    to output: UnsafeMutablePointer<Float>, at outputOffsets: [Int32]
  ) {
    var layer = cmaxout_layer(
      panels: panels.base, bias: bias.base, gain: gain.base, shift: shift.base, inputs: Int32(inputs),
      outputs: Int32(Self.width))
    cmaxout_maxout_norm(
      kernel.native, &layer, input, inputOffsets, Int32(inputOffsets.count), residual, output, outputOffsets)
  }
}
