import Claims

/// The names that a mention gives in each place: the last word of each ("Lopes" of "Ana Lopes"), in lower case.
///
/// Countries are left out, because an adjective or a capital may stand for one in any place; and acronyms, because the
/// same may elsewhere be spelt out.
struct NameFinder {
  let lexicon: Lexicon

  /// The names in the words of a participant.
  ///
  /// - Parameters:
  ///   - isFirst: whether the first word may have its capital only from the start of a sentence; alone it is then no
  ///     name unless the entity has it or no dictionary does.
  func names(in text: Words, entity: String?, isFirst: Bool) -> [String] {
    var last: [String] = []
    for run in runs(text) {
      let words = run.map { text.lowered[$0] }
      let isSentenceCapital =
        isFirst && run == 0..<1 && lexicon.wordNet.entry(WordForms(wordNet: lexicon.wordNet).base(of: words[0])) != nil
        && entity?.split(separator: " ").contains(words[0][...]) != true
      if isSentenceCapital || lexicon.places.longestName(words[...])?.length == words.count { continue }
      last.append(words[words.count - 1])
    }
    return last
  }

  /// Runs of capitalised words that are no acronyms and neither days nor months.
  private func runs(_ text: Words) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in text.forms.indices where text.isCapital(place) && !lexicon.kinds.isNoName(text.lowered[place]) {
      let form = text.forms[place]
      if form.count > 1, form.allSatisfy({ !$0.isLowercase }) { continue }
      if let run = found.last, run.upperBound == place {
        found[found.count - 1] = run.lowerBound..<(place + 1)
      } else {
        found.append(place..<(place + 1))
      }
    }
    return found
  }
}
