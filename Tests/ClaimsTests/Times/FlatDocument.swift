import English

extension Document {
  /// Words without a parse, each the child of the first: for tests of what needs none.
  static func flat(_ words: [String]) -> Document {
    var tokens: [Token] = []
    var scalars: [Unicode.Scalar] = []
    for (index, word) in words.enumerated() {
      let start = scalars.count
      scalars += word.unicodeScalars
      tokens.append(
        Token(
          index: index, start: start, end: scalars.count, spaceAfter: true, text: word, lower: word.lowercased(),
          lemma: word.lowercased(), tag: .nn, pos: .noun, morph: "", head: 0, dep: index == 0 ? .root : .dep))
      scalars.append(" ")
    }
    return Document(scalars: scalars, tokens: tokens, sentenceStarts: [0], entities: [])
  }
}
