/// Text to tokens: chunks, their split, then the special cases.
struct Tokenizer: Sendable {
  let lexicon: Lexicon

  /// Appends the tokens of `text` to `tokens`.
  /// - Parameter offset: added to the tokens' offsets.
  func tokenize(_ text: Scalars, offset: Int, vocabulary: inout Vocabulary, into tokens: inout [RawToken]) {
    let first = tokens.count
    var mayHaveSpecialCase = false
    ChunkScanner.scan(text) { chunk, spaceAfter in
      var start = Int32(offset + chunk.lowerBound)
      for form in vocabulary.forms(ofChunk: text.slice(chunk.lowerBound, chunk.upperBound)) {
        let end = start + vocabulary.forms[Int(form)].count
        tokens.append(RawToken(form: form, start: start, end: end, spaceAfter: false))
        if vocabulary.forms[Int(form)].specialWord >= 0 { mayHaveSpecialCase = true }
        start = end
      }
      tokens[tokens.count - 1].spaceAfter = spaceAfter
    }
    if mayHaveSpecialCase { applySpecialCases(text, offset, &vocabulary, &tokens, from: first) }
  }

  private func applySpecialCases(
    _ text: Scalars, _ offset: Int, _ vocabulary: inout Vocabulary, _ tokens: inout [RawToken], from first: Int
  ) {
    let row = tokens[first...].map { vocabulary.forms[Int($0.form)].specialWord }
    let matches = lexicon.specialCases.matches(in: row)
    if matches.isEmpty { return }
    var result = Array(tokens[..<first])
    result.reserveCapacity(tokens.count + 2 * matches.count)
    var next = first
    for match in matches {
      let range = match.lowerBound + first..<match.upperBound + first
      var start = Int(tokens[range.lowerBound].start) - offset
      let end = Int(tokens[range.upperBound - 1].end) - offset
      guard let pieces = lexicon.splitter.rules.find(text.slice(start, end)) else { continue }
      result += tokens[next..<range.lowerBound]
      next = range.upperBound
      for piece in pieces {
        let stop = start + piece.text.count
        let form = vocabulary.form(text.slice(start, stop), norm: piece.norm)
        result.append(RawToken(form: form, start: Int32(start + offset), end: Int32(stop + offset), spaceAfter: false))
        start = stop
      }
      result[result.count - 1].spaceAfter = tokens[range.upperBound - 1].spaceAfter
    }
    tokens = result + tokens[next...]
  }
}
