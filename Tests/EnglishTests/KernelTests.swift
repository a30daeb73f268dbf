import Testing

@testable import English

/// The matrix kernels against plain loops.
struct KernelTests {
  private static func random(_ count: Int, seed: UInt64) -> FloatBuffer {
    var state = seed
    let buffer = FloatBuffer(count: count)
    for i in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      buffer.base[i] = Float(Int32(truncatingIfNeeded: state >> 32)) / Float(Int32.max)
    }
    return buffer
  }

  @Test(arguments: MatrixKernel.available, [1, 2, 3, 5, 8, 11, 97])
  func maxoutLayer(_ kernel: MatrixKernel, _ rows: Int) {
    let width = MaxoutLayer.width
    let inputs = 24
    let weights = Self.random(3 * width * inputs, seed: 1)
    let bias = Self.random(3 * width, seed: 2)
    let (gain, shift) = (Self.random(width, seed: 3), Self.random(width, seed: 4))
    let layer = MaxoutLayer(kernel: kernel, weights: weights, bias: bias, gain: gain, shift: shift, inputs: inputs)
    // Rows overlap in the input, as windows do, and are written in reverse.
    let input = Self.random(rows * 8 + inputs, seed: 5)
    let residual = Self.random(rows * width, seed: 6)
    let output = FloatBuffer(count: rows * width)
    let outputs = (0..<rows).map { Int32((rows - 1 - $0) * width) }
    layer.apply(
      input.base, at: (0..<rows).map { Int32($0 * 8) }, residual: residual.base, to: output.base, at: outputs)

    for row in 0..<rows {
      var z: [Float] = []
      for o in 0..<width {
        let pieces = (0..<3).map { p in
          Self.product(weights.base + (o * 3 + p) * inputs, input.base + row * 8, inputs) + bias.base[o * 3 + p]
        }
        z.append(pieces.max() ?? 0)
      }
      let mean = z.reduce(0, +) / Float(width)
      let squares: [Float] = z.map { ($0 - mean) * ($0 - mean) }
      let deviation = (squares.reduce(0, +) / Float(width) + 1e-8).squareRoot()
      for o in 0..<width {
        let at = Int(outputs[row]) + o
        let normalised: Float = (z[o] - mean) / deviation * gain.base[o] + shift.base[o]
        #expect(abs(output.base[at] - normalised - residual.base[at]) < 1e-4, "row \(row), output \(o)")
      }
    }
  }

  private static func product(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int) -> Float {
    var sum: Float = 0
    for i in 0..<count { sum += a[i] * b[i] }
    return sum
  }

  @Test(arguments: MatrixKernel.available, [1, 4, 9])
  func affineLayer(_ kernel: MatrixKernel, _ rows: Int) {
    let (inputs, columns) = (20, 50)
    let weights = Self.random(columns * inputs, seed: 7)
    let bias = Self.random(columns, seed: 8)
    let input = Self.random(rows * (inputs + 3), seed: 9)
    let order = Array((0..<columns).reversed())
    let layer = AffineLayer(kernel: kernel, weights: weights, bias: bias, inputs: inputs, order: order)
    let output = FloatBuffer(count: rows * layer.stride)
    layer.apply(input.base, inputStride: inputs + 3, rows: rows, to: output.base)
    for row in 0..<rows {
      for (column, source) in order.enumerated() {
        let product = Self.product(weights.base + source * inputs, input.base + row * (inputs + 3), inputs)
        #expect(abs(output.base[row * layer.stride + column] - product - bias.base[source]) < 1e-4)
      }
    }
  }

  /// Made with Python's hashlib; byte i is i mod 251.
  @Test(
    arguments: [
      (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (3, "ae4b3280e56e2faf83f414a6e3dabe9d5fbe18976544c05fed121accb85b53fc"),
      (55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"),
      (56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"),
      (63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"),
      (64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"),
      (65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"),
      (119, "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"),
      (120, "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"),
      (1000, "4e4c294b331f7a2099a379bec34b9f9fc03dc46ab465d998f4d683da53487e6d"),
    ], [MatrixKernel.portable, .best])
  func sha256(_ expected: (count: Int, digest: String), _ kernel: MatrixKernel) {
    let bytes = (0..<expected.count).map { UInt8($0 % 251) }
    #expect(ModelFile.sha256(of: bytes, kernel: kernel) == expected.digest)
  }
}
