/// The lower layer's outputs for the tokens of a text, made block by block when they are asked for. Only some blocks are
/// kept, those used last, so that a long text does not take much memory.
struct ScorerWorkspace {
  /// Tokens in a block.
  private static let blockShift = 5
  private static let blockSize = 1 << blockShift
  private let maximumBlocks: Int

  private var rows: UnsafePointer<Float>?
  private var count = 0
  private var stride = 0
  private var reduced = FloatBuffer(count: 0)
  private var slots: [FloatBuffer] = []
  private var blockInSlot: [Int] = []
  private var lastUse: [Int] = []
  private var clock = 0
  /// Block → the slot that holds it; −1: none.
  private var slotOfBlock: [Int] = []

  /// - Parameter maximumBlocks: how many blocks are kept; all features of a step must find room at once, so more than
  ///   there are feature places.
  init(maximumBlocks: Int = 16) { self.maximumBlocks = maximumBlocks }

  /// Starts a text.
  mutating func prepare(_ rows: UnsafePointer<Float>, count: Int, reducer: AffineLayer, lower: AffineLayer) {
    self.rows = rows
    self.count = count
    stride = lower.stride
    if reduced.count == 0 { reduced = FloatBuffer(count: Self.blockSize * reducer.stride) }
    slotOfBlock = Array(repeating: -1, count: (count + Self.blockSize - 1) >> Self.blockShift)
    for slot in slots.indices {
      blockInSlot[slot] = -1
      lastUse[slot] = 0
    }
  }

  /// The lower layer's outputs for a token. They stay until as many other blocks were asked for as are kept.
  @inline(__always)
  mutating func lowered(_ token: Int, reducer: AffineLayer, lower: AffineLayer) -> UnsafeMutablePointer<Float> {
    let block = token >> Self.blockShift
    var slot = slotOfBlock[block]
    if slot < 0 { slot = fill(block, reducer, lower) }
    clock += 1
    lastUse[slot] = clock
    return slots[slot].base + (token & (Self.blockSize - 1)) * stride
  }

  private mutating func fill(_ block: Int, _ reducer: AffineLayer, _ lower: AffineLayer) -> Int {
    let slot = freeSlot()
    if blockInSlot[slot] >= 0 { slotOfBlock[blockInSlot[slot]] = -1 }
    blockInSlot[slot] = block
    slotOfBlock[block] = slot
    if let rows {
      let first = block << Self.blockShift
      let size = min(Self.blockSize, count - first)
      reducer.apply(rows + first * Encoder.width, inputStride: Encoder.width, rows: size, to: reduced.base)
      lower.apply(reduced.base, inputStride: reducer.stride, rows: size, to: slots[slot].base)
    }
    return slot
  }

  /// An empty slot, else a new one, else the one not used for longest.
  private mutating func freeSlot() -> Int {
    if let empty = blockInSlot.firstIndex(of: -1) { return empty }
    if slots.count < maximumBlocks {
      slots.append(FloatBuffer(count: Self.blockSize * stride))
      blockInSlot.append(-1)
      lastUse.append(0)
      return slots.count - 1
    }
    return lastUse.indices.min { lastUse[$0] < lastUse[$1] } ?? 0
  }
}
