import English

/// Reads times from the pieces of a text, left to right, without looking at the parse.
///
/// Each rule is a function that reads one form at a piece and gives what it means and where it ends. All look ahead a
/// bounded number of pieces, so reading is linear.
///
/// A class, so that passing it on costs nothing.
final class TimeReader {
  let words: TimeWords
  let numbers: NumberReader
  let tokens: [Token]
  /// For each piece whether it is a word or figure that times are made of.
  private let isPart: [Bool]
  /// The date read last, and where: ranges and single times begin with the same.
  var lastDate: (place: Int, reading: TimeReading?) = (-1, nil)

  init(words: TimeWords, numbers: NumberWords, document: Document, pieces: [TextPiece]) {
    self.words = words
    self.numbers = NumberReader(words: numbers, pieces: pieces)
    isPart = pieces.map { piece in
      switch piece.kind {
      case .digits: true
      case .word:
        words.parts.contains(piece.text)
          || numbers.contains(piece.text) && numbers.meaning(piece.text, .unit, .ten, .ordinal, .group) != nil
      case .mark: piece.text == "½"
      case .border: false
      }
    }
    tokens = document.tokens
  }

  var pieces: [TextPiece] { numbers.pieces }

  /// The longest time at `i`.
  func read(at i: Int) -> TimeReading? {
    guard canBegin(i) else { return nil }
    var best = frequency(i)
    if isLinked(i) { keep(range(i), in: &best) }
    keep(counted(i), in: &best)
    keep(dateAndClock(i), in: &best)
    return best
  }

  /// Keeps the longer of two readings.
  func keep(_ found: TimeReading?, in best: inout TimeReading?) {
    guard let found else { return }
    if let other = best, other.end >= found.end { return }
    best = found
  }

  /// Whether a word or mark that can join two dates stands within ten pieces.
  private func isLinked(_ i: Int) -> Bool {
    for piece in pieces[i..<min(i + 10, pieces.count)] where piece.text.utf8.count <= 7 {
      if TimeReader.links.contains(piece.text) { return true }
    }
    return false
  }

  private static let links: WordSet = ["-", "–", "—", "~", "to", "through", "till", "until", "and"]

  /// Whether a time can begin at `i`: with a word or figure that times are made of, or with one that opens a time and has
  /// such a word close behind it. Most words of a text are passed over here.
  func canBegin(_ i: Int) -> Bool {
    if isPart[i] { return true }
    guard pieces[i].kind != .border, i + 1 < pieces.count, words.openers.contains(text(i)) else { return false }
    return isPart[i + 1..<min(i + 5, pieces.count)].contains(true)
  }

  func text(_ i: Int) -> String { numbers.text(i) }

  func glued(_ i: Int) -> Bool { numbers.glued(i) }

  /// Skips the words of `phrase` at `i`; nil when they do not stand there.
  func skip(_ phrase: String..., at i: Int) -> Int? {
    for (k, word) in phrase.enumerated() where text(i + k) != word { return nil }
    return i + phrase.count
  }

  /// Behind "the" at `i`, or `i`.
  func behindThe(_ i: Int) -> Int { text(i) == "the" ? i + 1 : i }

  /// Whether the piece is one of `choices`.
  func isOne(of choices: String..., at i: Int) -> Bool { choices.contains(text(i)) }

  /// The token of the piece, if any.
  func token(_ i: Int) -> Token? {
    guard pieces.indices.contains(i), pieces[i].token < tokens.count else { return nil }
    return tokens[pieces[i].token]
  }

  /// Whether the piece begins with a capital.
  func isCapital(_ i: Int) -> Bool { pieces.indices.contains(i) && pieces[i].capital }
}
