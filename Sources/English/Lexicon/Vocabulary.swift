/// The distinct words met so far and the tokens of the chunks met so far: the memory of one workspace.
struct Vocabulary {
  private let lexicon: Lexicon
  private var keys = ScalarTable(capacity: 4096)
  /// The words; tokens refer to them by index.
  private(set) var forms: [Form] = []

  private var chunks = ScalarTable(capacity: 4096)
  private var chunkForms: [Int32] = []
  private var chunkEnds: [Int] = []

  /// Parts a text from its normal form in a key; no scalar value.
  private static let separator = UInt32.max
  /// Limits of what is kept from one document to the next; with what hangs on them about 8 MB.
  static let usualMaximum = 4_000
  private let maximumForms: Int
  private static let maximumUnits = 500_000

  /// - Parameter maximumForms: after how many words `isFull`.
  init(_ lexicon: Lexicon, maximumForms: Int) {
    self.lexicon = lexicon
    self.maximumForms = maximumForms
  }

  /// Whether so much was met that it should be forgotten before the next document.
  var isFull: Bool {
    forms.count > maximumForms || chunkForms.count > 2 * maximumForms
      || keys.unitCount + chunks.unitCount > Self.maximumUnits
  }

  /// The index of the word `text`.
  mutating func form(_ text: Scalars, norm: [UInt32]?) -> Int32 {
    let entry: (index: Int, isNew: Bool)
    if let norm { entry = keys.insert(Array(text) + [Self.separator] + norm) } else { entry = keys.insert(text) }
    if entry.isNew { forms.append(Form(text, norm: norm, lexicon: lexicon)) }
    return Int32(entry.index)
  }

  /// The words of a chunk.
  mutating func forms(ofChunk chunk: Scalars) -> ArraySlice<Int32> {
    let entry = chunks.insert(chunk)
    if entry.isNew {
      for piece in lexicon.splitter.split(chunk) {
        chunkForms.append(form(chunk.slice(piece.range.lowerBound, piece.range.upperBound), norm: piece.norm))
      }
      chunkEnds.append(chunkForms.count)
    }
    return chunkForms[(entry.index == 0 ? 0 : chunkEnds[entry.index - 1])..<chunkEnds[entry.index]]
  }
}
