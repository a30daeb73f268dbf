/// Splits one chunk (a run without white space inside, or of white space only) into tokens: exceptions, prefixes,
/// suffixes, web addresses, infixes.
struct ChunkSplitter: Sendable {
  let rules: TokenizerRules
  let affixes: AffixRules
  let infixes: InfixRules
  let webAddress: WebAddressRule

  /// One token: a range of the chunk, with the exception it came from.
  struct Piece {
    var range: Range<Int>
    var norm: [UInt32]?
  }

  init(tokenizer data: ModelData, abbreviations: [String]) throws(ModelError) {
    let classes = try AffixClasses(tokenizer: data)
    rules = try TokenizerRules(tokenizer: data, abbreviations: abbreviations)
    affixes = AffixRules(classes)
    infixes = InfixRules(classes)
    webAddress = WebAddressRule(topLevelDomain: classes.topLevelDomain)
  }

  /// The tokens of `chunk`, in order, without a gap.
  /// - Parameter usingRules: false to split as if there were no exceptions.
  func split(_ chunk: Scalars, usingRules: Bool = true) -> [Piece] {
    if usingRules, let whole = exception(chunk, 0..<chunk.count) { return whole }
    let (core, prefixes, suffixes) = strip(chunk, usingRules: usingRules)
    var pieces = prefixes.map { Piece(range: $0) }
    if !core.isEmpty {
      let text = chunk.slice(core.lowerBound, core.upperBound)
      if usingRules, let special = exception(chunk, core) {
        pieces += special
      } else if webAddress.matches(text) {
        pieces.append(Piece(range: core))
      } else {
        var start = core.lowerBound
        for infix in infixes.infixes(text) where infix.lowerBound > 0 {
          let first = core.lowerBound + infix.lowerBound
          let end = core.lowerBound + infix.upperBound
          if first > start { pieces.append(Piece(range: start..<first)) }
          pieces.append(Piece(range: first..<end))
          start = end
        }
        if start < core.upperBound { pieces.append(Piece(range: start..<core.upperBound)) }
      }
    }
    return pieces + suffixes.reversed().map { Piece(range: $0) }
  }

  private func exception(_ chunk: Scalars, _ range: Range<Int>) -> [Piece]? {
    guard let pieces = rules.find(chunk.slice(range.lowerBound, range.upperBound)) else { return nil }
    var start = range.lowerBound
    return pieces.map { piece in
      defer { start += piece.text.count }
      return Piece(range: start..<start + piece.text.count, norm: piece.norm)
    }
  }

  /// Takes prefixes and suffixes off until an exception or nothing more is left.
  private func strip(_ chunk: Scalars, usingRules: Bool) -> (core: Range<Int>, [Range<Int>], [Range<Int>]) {
    var prefixes: [Range<Int>] = []
    var suffixes: [Range<Int>] = []
    var low = 0
    var high = chunk.count
    var lastCount = 0
    func isRule(_ start: Int, _ end: Int) -> Bool {
      usingRules && end > start && rules.contains(chunk.slice(start, end))
    }

    while low < high, high - low != lastCount {
      if isRule(low, high) { break }
      lastCount = high - low
      let prefix = affixes.prefixLength(chunk.slice(low, high))
      if prefix > 0, isRule(low + prefix, high) {
        prefixes.append(low..<low + prefix)
        low += prefix
        break
      }
      let suffix = affixes.suffixLength(chunk.slice(low + prefix, high))
      if suffix > 0, isRule(low, high - suffix) {
        suffixes.append(high - suffix..<high)
        high -= suffix
        break
      }
      if prefix > 0 {
        prefixes.append(low..<low + prefix)
        low += prefix
      }
      // The suffix was looked for behind the prefix, so both fit.
      if suffix > 0 {
        suffixes.append(high - suffix..<high)
        high -= suffix
      }
    }
    return (low..<high, prefixes, suffixes)
  }
}
