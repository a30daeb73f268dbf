import Foundation
import Resources
import Synchronization

/// How words are related: their senses, and senses one step more general, from WordNet 3.0.
///
/// The table (`data/wordnet.tsv`, made by `scripts/wordnet-table`) is sorted and looked up by bisection in its bytes, so
/// that loading it costs one read.
public struct WordNet: Sendable {
  private let bytes: [UInt8]
  private let cache = EntryCache()

  /// Reads `data/wordnet.tsv`.
  ///
  /// - Parameter dataFolder: the data folder; found by `ResourceFolder` when nil.
  /// - Throws: `ResourceError` when it is missing.
  public init(dataFolder: String? = nil) throws(ResourceError) {
    let folder = try ResourceFolder.locate("data", marker: "README.md", explicit: dataFolder, variable: "CLAIMD_DATA")
    let path = folder + "/wordnet.tsv"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .damaged(path: path, line: nil, reason: "the file is missing or cannot be read")
    }
    bytes = Array(data)
  }

  /// One sense of a word: a synset and the synsets one step more general.
  public struct Sense: Sendable, Hashable {
    /// The synset's number.
    public var synset: Int
    /// The numbers of its hypernyms.
    public var general: [Int]
  }

  /// What the table says of one word.
  public struct Entry: Sendable, Hashable {
    /// Its senses as a verb, the most frequent first.
    public var verb: [Sense] = []
    /// Its senses as a noun.
    public var noun: [Sense] = []
    /// The verb senses from which the noun derives ("withdrawal": withdraw).
    public var derived: [Sense] = []
    /// The base forms, for an irregular form ("took").
    public var bases: [String] = []
  }

  /// The entry of a lower-case word or phrase ("break down"); nil when it has none.
  public func entry(_ lemma: String) -> Entry? {
    cache.entry(lemma) { read(lemma) }
  }

  private func read(_ lemma: String) -> Entry? {
    guard let line = line(of: Array(lemma.utf8)) else { return nil }
    let fields = bytes[line].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    func senses(_ index: Int) -> [Sense] {
      guard index < fields.count else { return [] }
      return fields[index].split(separator: UInt8(ascii: " ")).map { text in
        let numbers = text.split(separator: UInt8(ascii: "<")).map(Self.number)
        return Sense(synset: numbers[0], general: Array(numbers.dropFirst()))
      }
    }
    var entry = Entry(verb: senses(1), noun: senses(2), derived: senses(3))
    if fields.count > 4 {
      entry.bases = fields[4].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
    return entry
  }

  /// A number in base 36.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { sum, byte in
      sum * 36 + Int(byte) - Int(byte >= UInt8(ascii: "a") ? UInt8(ascii: "a") - 10 : UInt8(ascii: "0"))
    }
  }

  /// The line whose first field is `key`.
  private func line(of key: [UInt8]) -> Range<Int>? {
    var low = 0
    var high = bytes.count
    while low < high {
      // The line around the middle; comment lines start with `#`, which sorts before all words.
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let field = bytes[start..<end].prefix { $0 != UInt8(ascii: "\t") }
      if field.elementsEqual(key) { return start..<end }
      if field.lexicographicallyPrecedes(key) { low = min(end + 1, bytes.count) } else { high = start }
    }
    return nil
  }
}

/// The entries looked up lately: news has few words that it uses often.
private final class EntryCache: Sendable {
  /// Emptied when it has so many entries, some megabytes.
  private static let limit = 20_000
  private let entries = Mutex<[String: WordNet.Entry?]>([:])

  func entry(_ lemma: String, read: () -> WordNet.Entry?) -> WordNet.Entry? {
    if let known = entries.withLock({ $0[lemma] }) { return known }
    let found = read()
    entries.withLock { entries in
      if entries.count >= Self.limit { entries.removeAll(keepingCapacity: true) }
      entries[lemma] = .some(found)
    }
    return found
  }
}
