import Claims

/// The names that a mention gives in each place: the last word of each ("Lopes" of "Ana Lopes").
///
/// Countries are left out, because an adjective or a capital may stand for one in any place; and acronyms, because the
/// same may elsewhere be spelt out.
struct NameFinder {
  let lexicon: Lexicon
  let vocabulary: Vocabulary

  /// The names in the words of a participant, by their numbers among the forms.
  ///
  /// - Parameters:
  ///   - isFirst: whether the first word may have its capital only from the start of a sentence; alone it is then no
  ///     name unless the entity has it or no dictionary does.
  func names(in text: [TextWord], entity: String?, isFirst: Bool) -> [Int] {
    var last: [Int] = []
    for run in runs(text) {
      let first = vocabulary.forms[text[run.lowerBound].form]
      let isSentenceCapital =
        isFirst && run == 0..<1 && first.isInDictionary
        && entity?.split(separator: " ").contains(first.text[...]) != true
      if isSentenceCapital || first.opensPlace && isPlace(text[run]) { continue }
      last.append(text[run.upperBound - 1].form)
    }
    return last
  }

  private func isPlace(_ words: ArraySlice<TextWord>) -> Bool {
    lexicon.places.longestName(words.map { vocabulary.forms[$0.form].text })?.length == words.count
  }

  /// Runs of capitalised words that are no acronyms and neither days nor months.
  private func runs(_ text: [TextWord]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (place, word) in text.enumerated()
    where word.isCapital && !word.isAcronym && !vocabulary.forms[word.form].isNoName {
      if let run = found.last, run.upperBound == place {
        found[found.count - 1] = run.lowerBound..<(place + 1)
      } else {
        found.append(place..<(place + 1))
      }
    }
    return found
  }
}
