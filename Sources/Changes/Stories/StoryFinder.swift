import Articles
import Foundation

/// Finds the story an article belongs to: the one whose articles share most of what it is about, and lately.
struct StoryFinder: Sendable {
  let commonTerms: CommonTerms

  /// From this similarity on an article joins a story.
  static let threshold = 0.3
  /// How similar a story must be for its claims to be looked at as well.
  static let neighbour = 0.15
  /// After so many days without an article a story counts half.
  private static let halfLife = 365.0
  /// How many of an article's terms place it.
  private static let termCount = 40

  /// The story and those near it.
  struct Result {
    /// The story joined; nil when the article opens one.
    var joined: KnownStory?
    /// Further stories that are about similar things, the most similar first; at most three.
    var near: [KnownStory]
  }

  /// - Parameters:
  ///   - terms: what the article is about.
  ///   - day: when it was published, as far as it says so itself.
  func find(terms: [String: Int], day: CalendarDate?, index: some ClaimIndex) throws -> Result {
    let article = weighted(terms)
    guard !article.isEmpty else { return Result(joined: nil, near: []) }
    let stories = try index.stories(sharing: article.map(\.term), limit: 12)
    var scored: [(score: Double, story: KnownStory)] = []
    for story in stories { scored.append((similarity(article, story) * decay(story, day), story)) }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.story.reference.id < $1.story.reference.id }
    let joined = scored.first.flatMap { $0.score >= Self.threshold ? $0.story : nil }
    let near = scored.dropFirst(joined == nil ? 0 : 1).filter { $0.score >= Self.neighbour }.prefix(3).map(\.story)
    return Result(joined: joined, near: Array(near))
  }

  /// The terms that weigh most, the heaviest first.
  private func weighted(_ terms: [String: Int]) -> [(term: String, weight: Double)] {
    let all = terms.map { (term: $0.key, weight: (1 + log(Double($0.value))) * commonTerms.weight($0.key)) }
    let heavy = all.filter { $0.weight > 0.05 }
    return Array(
      heavy.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }.prefix(Self.termCount))
  }

  /// How much of what the article is about is what the story is about: a term counts whole that half of its articles
  /// have, and less the fewer have it. So a long story, in which almost every word stands somewhere, does not draw in
  /// everything.
  private func similarity(_ article: [(term: String, weight: Double)], _ story: KnownStory) -> Double {
    var sum = 0.0
    var shared = 0.0
    for (term, weight) in article {
      sum += weight
      guard let count = story.terms[term] else { continue }
      shared += weight * min(1, 2 * Double(count) / Double(story.articles))
    }
    return sum > 0 ? shared / sum : 0
  }

  private func decay(_ story: KnownStory, _ day: CalendarDate?) -> Double {
    guard let day, let latest = story.latest else { return 1 }
    let days = Double(abs(day.daysSinceEpoch - latest.daysSinceEpoch))
    return max(0.5, pow(0.5, days / Self.halfLife))
  }
}
