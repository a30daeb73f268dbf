/// A dictionary by word that is asked for every word of an article.
///
/// The rules' tables are small, and most words are in none of them: a place told by length and three letters settles that
/// without hashing the word.
struct WordTable<Value: Sendable>: Sendable {
  /// By place where its words begin in `words`, and behind the last where they end.
  private let starts: [Int32]
  private let words: [String]
  private let values: [Value]

  init(_ table: [String: Value]) {
    var size = 16
    while size < 4 * table.count { size *= 2 }
    // Sorted, so that a table is the same in every process.
    let entries = table.map { (place: Self.place($0.key, size), word: $0.key, value: $0.value) }.sorted {
      ($0.place, $0.word) < ($1.place, $1.word)
    }
    var starts = [Int32](repeating: 0, count: size + 1)
    for entry in entries { starts[entry.place + 1] += 1 }
    for place in 0..<size { starts[place + 1] += starts[place] }
    self.starts = starts
    words = entries.map(\.word)
    values = entries.map(\.value)
  }

  subscript(word: String) -> Value? { index(of: word).map { values[$0] } }

  func contains(_ word: String) -> Bool { index(of: word) != nil }

  var keys: [String] { words }

  private func index(of word: String) -> Int? {
    let place = Self.place(word, starts.count - 1)
    for index in Int(starts[place])..<Int(starts[place + 1]) where words[index] == word { return index }
    return nil
  }

  /// The place of a word among `size`, a power of two.
  private static func place(_ word: String, _ size: Int) -> Int {
    let bytes = word.utf8
    let count = bytes.count
    guard count > 0 else { return 0 }
    let first = Int(bytes[bytes.startIndex])
    let middle = Int(bytes[bytes.index(bytes.startIndex, offsetBy: count / 2)])
    let last = Int(bytes[bytes.index(bytes.startIndex, offsetBy: count - 1)])
    return (first &* 31 &+ last &* 331 &+ middle &* 2039 &+ count &* 7919) & (size - 1)
  }
}

/// A set of words that is asked for every word of an article.
typealias WordSet = WordTable<Void>

extension WordTable where Value == Void {
  init(_ words: some Sequence<String>) { self.init(Dictionary(words.map { ($0, ()) }) { first, _ in first }) }
}

extension WordTable: ExpressibleByArrayLiteral where Value == Void {
  init(arrayLiteral words: String...) { self.init(words) }
}
