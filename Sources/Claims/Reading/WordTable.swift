/// A dictionary by word that knows from length, first and last byte that most words of a text are not in it.
///
/// The rules ask small tables for every word of an article; hashing each is most of what that would cost.
struct WordTable<Value: Sendable>: Sendable {
  private let values: [String: Value]
  /// By length (31 for longer words), a bit for each first byte, and one for each last byte, of the words in the table.
  private let starts: [UInt32]
  private let ends: [UInt32]

  init(_ values: [String: Value]) {
    self.values = values
    var (starts, ends) = ([UInt32](repeating: 0, count: 32), [UInt32](repeating: 0, count: 32))
    for word in values.keys {
      guard let first = word.utf8.first, let last = word.utf8.last else { continue }
      starts[min(31, word.utf8.count)] |= Self.bit(first)
      ends[min(31, word.utf8.count)] |= Self.bit(last)
    }
    (self.starts, self.ends) = (starts, ends)
  }

  subscript(word: String) -> Value? { mayHold(word) ? values[word] : nil }

  func contains(_ word: String) -> Bool { mayHold(word) && values[word] != nil }

  var keys: Dictionary<String, Value>.Keys { values.keys }

  private func mayHold(_ word: String) -> Bool {
    let bytes = word.utf8
    let length = min(31, bytes.count)
    guard let first = bytes.first, starts[length] & Self.bit(first) != 0, let last = bytes.last else { return false }
    return ends[length] & Self.bit(last) != 0
  }

  private static func bit(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }
}

/// A set of words that is asked for every word of an article.
typealias WordSet = WordTable<Void>

extension WordTable where Value == Void {
  init(_ words: some Sequence<String>) { self.init(Dictionary(words.map { ($0, ()) }) { first, _ in first }) }
}

extension WordTable: ExpressibleByArrayLiteral where Value == Void {
  init(arrayLiteral words: String...) { self.init(words) }
}
