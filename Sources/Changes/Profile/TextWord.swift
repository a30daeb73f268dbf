/// One word of a text.
struct TextWord {
  /// The word in lower case, by its number among the vocabulary's forms.
  var form: Int
  /// Whether the text writes it with a capital.
  var isCapital: Bool
  /// Whether it has more than one letter, none of them small ("UN").
  var isAcronym: Bool
}

extension Vocabulary {
  /// The words of a text, in its order.
  func words(of text: String) -> [TextWord] {
    var text = text
    if let found = text.withUTF8(wordsOfASCII) { return found }
    return WordSplitter.words(text).map { word in
      TextWord(
        form: form(WordSplitter.lowered(word: word)), isCapital: word.first?.isUppercase == true,
        isAcronym: word.count > 1 && word.allSatisfy { !$0.isLowercase })
    }
  }

  /// The same for what most texts are; nil when this one is not.
  private func wordsOfASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> [TextWord]? {
    guard WordSplitter.isPlain(bytes) else { return nil }
    var found: [TextWord] = []
    WordSplitter.forEachASCIIWord(bytes) { word in
      let isCapital = ASCII.isCapital(bytes[word.lowerBound])
      found.append(
        TextWord(
          form: form(WordSplitter.loweredASCII(bytes[word])), isCapital: isCapital,
          isAcronym: word.count > 1 && !bytes[word].contains(where: ASCII.isSmall)))
    }
    return found
  }
}
