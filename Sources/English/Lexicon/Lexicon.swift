/// The tables of the model that say something about single words; shared and never changed.
struct Lexicon: Sendable {
  let splitter: ChunkSplitter
  let specialCases: SpecialCases
  let norms: NormTable
  /// The lower-case words that the attribute rules name.
  let attributeWords: ScalarTable
}
