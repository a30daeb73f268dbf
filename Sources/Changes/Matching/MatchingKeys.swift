import Claims

/// The keys under which the index finds claims that a mention may state: every content word within a story, and across
/// stories what few claims share (two names; a name with what happens or how many; shingles of quotations).
///
/// They need no language data, so that the index can make them from the events alone. A word stands by its first five
/// letters, which most of its forms share.
public enum MatchingKeys {
  /// The keys under which a claim with that mention is filed.
  public static func keys(of mention: ClaimMention, story: String) -> [MatchingKey] {
    keys(ofWords: words(of: mention), story: story) + keysAcrossStories(of: mention)
  }

  /// Those of its words within a story.
  static func keys(ofWords words: [String], story: String) -> [MatchingKey] {
    let story = StableHash.of(story)
    return words.map { MatchingKey(word: $0, story: story) }
  }

  /// Those of them that do not depend on the story.
  static func keysAcrossStories(of mention: ClaimMention) -> [MatchingKey] {
    let texts = pairs(of: mention) + (mention.quote ? shingles(of: mention.evidence.exact) : [])
    return unique(texts).map(MatchingKey.init)
  }

  /// The first five letters of the content words: of the evidence, and of the heads and entities.
  static func words(of mention: ClaimMention) -> [String] {
    var words = WordSplitter.lowered(mention.evidence.exact).filter { $0.utf8.count > 3 || $0.first?.isNumber == true }
    words += [mention.predicate.lemma, mention.subject?.head, mention.object?.head].compactMap { $0 }
    words += [mention.subject?.entity, mention.object?.entity].compactMap { $0 }
    words += mention.arguments.flatMap { [$0.head, $0.entity].compactMap { $0 } }
    return unique(words.map { String($0.prefix(5)) })
  }

  private static func pairs(of mention: ClaimMention) -> [String] {
    let entities = [mention.subject?.entity, mention.object?.entity].compactMap { $0 }
    let names = unique(entities + mention.arguments.compactMap(\.entity)).sorted()
    var others = [mention.predicate.lemma]
    others += mention.quantities.compactMap { $0.low ?? $0.high }.map { String($0) }
    var found: [String] = []
    for (index, name) in names.enumerated() {
      for second in names[(index + 1)...] { found.append("+" + name + "+" + second) }
      for other in others { found.append("+" + name + "+" + other) }
    }
    return found
  }

  private static func shingles(of text: String) -> [String] {
    let words = WordSplitter.lowered(text)
    guard words.count >= 4 else { return [] }
    return (0...(words.count - 4)).map { "\"" + words[$0..<($0 + 4)].joined(separator: " ") }
  }

  private static func unique(_ keys: [String]) -> [String] {
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }
  }
}
