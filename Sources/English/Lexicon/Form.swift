/// What the pipeline needs to know of one distinct token text (with the normal form that an exception gave it).
struct Form: Sendable {
  let text: String
  let lower: String
  /// The length in scalars.
  let count: Int32
  /// Whether all of it is white space.
  let isSpace: Bool
  /// The ids that the encoders embed: NORM, PREFIX, SUFFIX, SHAPE.
  let features: (norm: UInt64, prefix: UInt64, suffix: UInt64, shape: UInt64)
  /// Its number among the words of the special cases, of the attribute rules (in lower case); −1: none of them.
  let specialWord: Int32
  let attributeWord: Int32

  /// - Parameters:
  ///   - scalars: the text, not empty.
  ///   - norm: the normal form that an exception gives it.
  init(_ scalars: Scalars, norm: [UInt32]?, lexicon: Lexicon) {
    text = String(scalars: scalars)
    let lowerScalars = CodePoint.lower(scalars)
    lower = String(scalars: lowerScalars)
    count = Int32(scalars.count)
    isSpace = scalars.allSatisfy(CodePoint.isSpace)
    features = (
      norm.map { StringID.of($0) } ?? lexicon.norms.find(StringID.of(text)) ?? StringID.of(lower),
      StringID.of(scalars.prefix(1)), StringID.of(scalars.suffix(3)), StringID.of(WordShape.of(scalars))
    )
    specialWord = Int32(lexicon.specialCases.words.find(scalars) ?? -1)
    attributeWord = Int32(lexicon.attributeWords.find(lowerScalars) ?? -1)
  }

  /// Writes the ids that the encoders embed, to the first four places.
  func writeFeatures(to ids: UnsafeMutableBufferPointer<UInt64>) {
    ids[0] = features.norm
    ids[1] = features.prefix
    ids[2] = features.suffix
    ids[3] = features.shape
  }
}
