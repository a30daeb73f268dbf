import Foundation

/// The words that generated articles are made of: WordNet's verbs and nouns in a fixed order at random, so that Zipf's law
/// gives some many uses and most few; and names that no dictionary has.
struct Words {
  let verbs: [String]
  let nouns: [String]

  /// - Parameter checkout: the folder with `data/wordnet.tsv`.
  init(checkout: String) throws {
    var verbs: [String] = []
    var nouns: [String] = []
    let table = try String(contentsOfFile: checkout + "/data/wordnet.tsv", encoding: .utf8)
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields[0].count > 3, fields[0].allSatisfy(\.isLetter) else { continue }
      if !fields[1].isEmpty { verbs.append(String(fields[0])) }
      if !fields[2].isEmpty { nouns.append(String(fields[0])) }
    }
    var random = RandomNumbers(seed: 1)
    self.verbs = verbs.shuffled(using: &random)
    self.nouns = nouns.shuffled(using: &random)
  }

  func verb(_ random: inout RandomNumbers) -> String { verbs[random.zipf(verbs.count)] }
  func noun(_ random: inout RandomNumbers) -> String { nouns[random.zipf(nouns.count)] }

  /// A name: some are in many stories, most in one.
  func name(_ random: inout RandomNumbers) -> String {
    var rank = random.zipf(500_000) * 7 + 11
    var name = ""
    repeat {
      name += Self.syllables[rank % Self.syllables.count]
      rank /= Self.syllables.count
    } while rank > 0
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static let syllables = [
    "ba", "dor", "ke", "lin", "mas", "no", "pel", "ri", "sta", "ven", "zu", "gar", "hol", "im", "jan", "tor", "wes",
  ]
}
