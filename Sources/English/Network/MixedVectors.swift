/// The vectors of the words met so far behind an encoder's mixing layer: they depend on the word alone.
struct MixedVectors {
  private let encoder: Encoder
  /// Word variant → its row in `rows`; −1: not mixed yet.
  private var rowOfVariant: [Int32] = []
  /// Blocks of rows, so that growing moves nothing.
  private var rows: [FloatBuffer] = []
  private var count = 0
  private var embedded = FloatBuffer(count: 0)
  /// So many new words go through the mixing layer together, and are a block of rows at most.
  private static let batchShift = 7
  private static let batch = 1 << batchShift

  init(_ encoder: Encoder) { self.encoder = encoder }

  /// The vector of a word variant that was mixed.
  @inline(__always)
  func vector(of variant: Int32) -> UnsafePointer<Float> {
    let row = Int(rowOfVariant[Int(variant)])
    return UnsafePointer(rows[row >> Self.batchShift].base + (row & (Self.batch - 1)) * Encoder.width)
  }

  /// Mixes the variants that are new.
  /// - Parameters:
  ///   - variants: for each token, the number of its word variant (the same features have the same number).
  ///   - features: writes the feature ids of a token's word variant, one for each embedding.
  mutating func add(
    _ variants: [Int32], features: (_ token: Int, _ ids: UnsafeMutableBufferPointer<UInt64>) -> Void
  ) {
    var new: [Int] = []
    for (token, variant) in variants.enumerated() {
      let variant = Int(variant)
      if variant >= rowOfVariant.count {
        rowOfVariant += repeatElement(-1, count: max(variant + 1 - rowOfVariant.count, rowOfVariant.count, 1024))
      }
      if rowOfVariant[variant] < 0 {
        rowOfVariant[variant] = Int32(count + new.count)
        new.append(token)
      }
    }
    var rest = new[...]
    while !rest.isEmpty {
      // Up to the end of the last block.
      let used = count & (Self.batch - 1)
      if used == 0 { rows.append(FloatBuffer(count: Self.batch * Encoder.width)) }
      mix(rest.prefix(Self.batch - used), to: rows[rows.count - 1], at: used, features)
      count += min(rest.count, Self.batch - used)
      rest = rest.dropFirst(Self.batch - used)
    }
  }

  private mutating func mix(
    _ tokens: ArraySlice<Int>, to block: FloatBuffer, at first: Int,
    _ features: (_ token: Int, _ ids: UnsafeMutableBufferPointer<UInt64>) -> Void
  ) {
    let width = Encoder.width
    let columns = encoder.embeddings.count
    if embedded.count == 0 { embedded = FloatBuffer(count: Self.batch * columns * width) }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: columns) { ids in
      for (row, token) in tokens.enumerated() {
        features(token, ids)
        for (column, embedding) in encoder.embeddings.enumerated() {
          embedding.write(ids[column], to: embedded.base + (row * columns + column) * width)
        }
      }
    }
    let inputs = (0..<tokens.count).map { Int32($0 * columns * width) }
    let outputs = (0..<tokens.count).map { Int32((first + $0) * width) }
    encoder.mixer.apply(embedded.base, at: inputs, residual: nil, to: block.base, at: outputs)
  }
}
