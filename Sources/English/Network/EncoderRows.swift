/// The rows of texts on their way through an encoder's layers, and where they end: one vector a token.
struct EncoderRows {
  /// Texts are cut into windows of at most so many tokens.
  private let window: Int
  /// Windows go through the layers together until there are so many rows that loading the weights pays.
  private static let batch = 512

  private var output = FloatBuffer(count: 0)
  private var current: FloatBuffer
  private var following: FloatBuffer

  /// A part of a text in `current`.
  private struct Window {
    /// Its tokens.
    var tokens: Range<Int>
    /// The row of its first token; `Encoder.padding` rows stand before and behind the window.
    var row: Int
  }

  init(window: Int = 256) {
    self.window = window
    current = FloatBuffer(count: (Self.batch + window + 2 * Encoder.padding) * Encoder.width)
    following = FloatBuffer(count: current.count)
  }

  /// The vectors of the texts encoded last, `Encoder.width` floats a token.
  var base: UnsafeMutablePointer<Float> { output.base }

  /// Encodes texts.
  /// - Parameters:
  ///   - variants: the word variant of each token; all are in `vectors`.
  ///   - texts: the ranges of tokens that are a text each, ascending, without gaps.
  mutating func encode(_ variants: [Int32], texts: [Range<Int>], _ vectors: MixedVectors, _ encoder: Encoder) {
    let width = Encoder.width
    let padding = Encoder.padding
    if output.count < variants.count * width { output = FloatBuffer(count: variants.count * width) }
    var windows: [Window] = []
    var rows = 0
    for text in texts {
      for start in stride(from: text.lowerBound, to: text.upperBound, by: window) {
        let tokens = start..<min(start + self.window, text.upperBound)
        let part = Window(tokens: tokens, row: rows + padding)
        // Around the window stand its neighbours, around the text zeros.
        for offset in -padding..<tokens.count + padding {
          let target = current.base + (part.row + offset) * width
          if text.contains(start + offset) {
            target.update(from: vectors.vector(of: variants[start + offset]), count: width)
          } else {
            target.update(repeating: 0, count: width)
          }
        }
        windows.append(part)
        rows += tokens.count + 2 * padding
        if rows >= Self.batch {
          run(windows, encoder)
          windows.removeAll()
          rows = 0
        }
      }
    }
    run(windows, encoder)
  }

  private mutating func run(_ windows: [Window], _ encoder: Encoder) {
    let width = Encoder.width
    for (layer, reach) in zip(encoder.layers, (0..<Encoder.padding).reversed()) {
      // Rows further than `reach` from their window cannot influence it any more.
      var outputs: [Int32] = []
      outputs.reserveCapacity(Self.batch + window)
      for window in windows {
        for row in window.row - reach..<window.row + window.tokens.count + reach { outputs.append(Int32(row * width)) }
      }
      let inputs = outputs.map { $0 - Int32(width) }
      layer.apply(current.base, at: inputs, residual: current.base, to: following.base, at: outputs)
      swap(&current, &following)
    }
    for window in windows {
      (output.base + window.tokens.lowerBound * width).update(
        from: current.base + window.row * width, count: window.tokens.count * width)
    }
  }
}
