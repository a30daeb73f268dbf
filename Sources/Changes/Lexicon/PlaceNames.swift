import Resources

/// One name for a country, whatever it goes by: its names, the adjective of its people, its capital as the seat of its
/// government ("US", "American", "Washington" → "united states").
struct PlaceNames: Sendable {
  private let normals: [String: String]
  /// The first words of all names.
  private let firsts: Set<String>
  /// How many words the longest name has.
  let longest: Int

  /// Reads `data/countries.tsv`.
  init(dataFolder: String?) throws(ResourceError) {
    var normals: [String: String] = [:]
    var longest = 1
    for row in try DataTable("countries", in: dataFolder).rows {
      let names = row[1].split(separator: "|").map(String.init)
      guard let normal = names.first.map(Self.key) else { continue }
      let people = row[2].split(separator: "|").flatMap { [String($0), $0 + "s"] }
      for name in names + people + row[3].split(separator: "|").map(String.init) {
        let key = Self.key(name)
        // The first country of the table has a name that several share.
        if normals[key] == nil { normals[key] = normal }
        longest = max(longest, key.split(separator: " ").count)
      }
    }
    self.normals = normals
    firsts = Set(normals.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
    self.longest = longest
  }

  /// The normal form of a name, words in lower case; nil when it names no country.
  func normal(_ words: some Collection<String>) -> String? { normals[words.joined(separator: " ")] }

  /// Whether a name begins with the word.
  func isFirstWord(_ word: String) -> Bool { firsts.contains(word) }

  /// The longest name that the words begin with: its normal form, and how many of them it takes.
  func longestName(_ words: [String]) -> (name: String, length: Int)? {
    for length in stride(from: min(longest, words.count), to: 0, by: -1) {
      if let name = normal(words.prefix(length)) { return (name, length) }
    }
    return nil
  }

  private static func key(_ name: String) -> String { WordSplitter.lowered(name).joined(separator: " ") }
}
