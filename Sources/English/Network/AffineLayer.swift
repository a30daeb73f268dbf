import CMaxout

/// output = W · input + b, for many rows at once.
struct AffineLayer: Sendable {
  private let kernel: MatrixKernel
  private let panels: FloatBuffer
  private let bias: FloatBuffer
  let inputs: Int
  /// Floats from one output row to the next: the outputs, rounded up to whole panels.
  let stride: Int

  /// - Parameters:
  ///   - weights: rows of `inputs` floats.
  ///   - bias: a value for each row of `weights`; nil for zeros.
  ///   - order: for each output, the row of `weights` that makes it.
  init(kernel: MatrixKernel, weights: FloatBuffer, bias: FloatBuffer?, inputs: Int, order: [Int]) {
    self.kernel = kernel
    self.inputs = inputs
    stride = Int(cmaxout_packed_columns(kernel.native, Int32(order.count)))
    panels = FloatBuffer(count: stride * inputs)
    self.bias = FloatBuffer(count: stride)
    let packed = order.map(Int32.init) + Array(repeating: -1, count: stride - order.count)
    cmaxout_pack(kernel.native, weights.base, packed, Int32(stride), Int32(inputs), panels.base)
    if let bias {
      for (column, row) in order.enumerated() { self.bias.base[column] = bias.base[row] }
    }
  }

  /// Applies the layer to `rows` rows that lie `inputStride` floats apart; `output` takes `rows * stride` floats.
  func apply(
    _ input: UnsafePointer<Float>, inputStride: Int, rows: Int, to output: UnsafeMutablePointer<Float>
  ) {
    cmaxout_affine(
      kernel.native, panels.base, bias.base, Int32(stride), Int32(inputs), input, Int32(inputStride), Int32(rows),
      output)
  }
}
