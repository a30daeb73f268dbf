import Resources

/// One name for a country, whatever it goes by: its names, the adjective of its people, its capital as the seat of its
/// government ("US", "American", "Washington" → "united states").
struct PlaceNames: Sendable {
  private let normals: [String: String]
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
    self.longest = longest
  }

  /// The normal form of a name, words in lower case; nil when it names no country.
  func normal(_ words: some Collection<String>) -> String? { normals[words.joined(separator: " ")] }

  private static func key(_ name: String) -> String { WordSplitter.lowered(name).joined(separator: " ") }
}
