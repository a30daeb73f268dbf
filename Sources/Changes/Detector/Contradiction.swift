/// Finds where an article contradicts itself: mentions of one claim that cannot all hold.
enum Contradiction {
  /// The mentions put together that agree; the first part is what the article says first, or what agrees with the report
  /// that stands.
  static func parts(_ members: [Int], of comparison: Comparison, standing: Statement?) -> [[Int]] {
    var parts: [[Int]] = []
    for member in members {
      let mention = comparison.mentions[member]
      let place = parts.firstIndex { part in
        part.allSatisfy { !contradicts(mention, comparison.mentions[$0]) }
      }
      if let place { parts[place].append(member) } else { parts.append([member]) }
    }
    guard let standing, parts.count > 1 else { return parts }
    let agreeing = parts.firstIndex { part in
      part.allSatisfy { !contradicts(comparison.mentions[$0], standing.main) }
    }
    if let agreeing { parts.insert(parts.remove(at: agreeing), at: 0) }
    return parts
  }

  /// Whether one denies what the other affirms, or gives another time.
  private static func contradicts(_ a: MentionProfile, _ b: MentionProfile) -> Bool {
    if a.mention.polarity != b.mention.polarity { return true }
    if let x = a.span, let y = b.span, !x.overlaps(y) { return true }
    return false
  }
}
