import English

/// Sentences in which capitals tell nothing: headings in title case or in capitals throughout.
///
/// In them only words count as names that are names elsewhere in the article, or known ones.
struct Headings {
  private let document: Document
  private let isHeading: [Bool]
  private let names: Set<String>

  init(_ document: Document) {
    self.document = document
    isHeading = document.sentences.map { Self.isHeading($0.range, document) }
    var names: Set<String> = []
    for sentence in document.sentences where !isHeading[sentence.index] {
      for i in sentence.range.dropFirst() where document[i].tag == .nnp || document[i].tag == .nnps {
        names.insert(document[i].text)
      }
    }
    self.names = names
  }

  /// Whether the token may be (part of) a name.
  func allow(_ i: Int) -> Bool {
    if isShouted(i) { return false }
    return !isHeading[document.sentence(of: i).index] || names.contains(document[i].text)
      || NameKind.isShortForm(document[i].text)
  }

  private static func isHeading(_ range: Range<Int>, _ document: Document) -> Bool {
    var (words, capitals) = (0, 0)
    for i in range {
      guard document[i].end - document[i].start > 3, document[i].pos != .punct, document[i].pos != .num else {
        continue
      }
      words += 1
      if document[i].text.unicodeScalars.first?.isCapital == true { capitals += 1 }
    }
    let last = document[range.upperBound - 1].text
    return words >= 4 && capitals * 5 >= words * 4 && last != "."
  }

  /// One of several words in capitals ("WORST YET TO COME").
  private func isShouted(_ i: Int) -> Bool {
    func shouted(_ i: Int) -> Bool {
      guard document.tokens.indices.contains(i) else { return false }
      let letters = document[i].text.unicodeScalars
      return letters.count > 1 && letters.allSatisfy { $0.isCapital }
    }
    return shouted(i) && (shouted(i - 1) || shouted(i + 1)) && !(document[i].text.unicodeScalars.count <= 2)
  }
}
