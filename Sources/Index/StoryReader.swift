import Articles
import Changes
import GRDB

/// Reads the stories that share terms with an article.
struct StoryReader {
  let db: Database

  /// How many stories a term can bring: of a term that more have, the newest.
  private static let perTerm = 100

  /// The stories that a term brings, each with how many of its articles have it.
  private struct Posting {
    var term: String
    var articles: [Int64: Int]
    /// Whether these are all that have it.
    var isWhole: Bool { articles.count < StoryReader.perTerm }
  }

  /// Those that share most, a term counting the more the fewer stories have it, then the oldest.
  func stories(sharing terms: [String], limit: Int) throws -> [KnownStory] {
    let postings = try terms.map(posting)
    var shared: [Int64: Double] = [:]
    for posting in postings {
      for story in posting.articles.keys { shared[story, default: 0] += 1 / Double(posting.articles.count + 1) }
    }
    let best = shared.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(limit)
    return try best.compactMap { try story($0.key, postings) }
  }

  private func posting(_ term: String) throws -> Posting {
    let query = try db.cachedStatement(
      sql: "SELECT story, articles FROM story_term WHERE term = ? ORDER BY story DESC LIMIT \(Self.perTerm)")
    var posting = Posting(term: term, articles: [:])
    let rows = try Row.fetchCursor(query, arguments: [term])
    while let row = try rows.next() { posting.articles[row[0]] = row[1] }
    return posting
  }

  /// A story with those of the terms that it has.
  private func story(_ number: Int64, _ postings: [Posting]) throws -> KnownStory? {
    let query = try db.cachedStatement(sql: "SELECT id, title, articles, latest FROM story WHERE number = ?")
    guard let row = try Row.fetchOne(query, arguments: [number]) else { return nil }
    let count = try db.cachedStatement(sql: "SELECT articles FROM story_term WHERE term = ? AND story = ?")
    var known: [String: Int] = [:]
    for posting in postings {
      if let articles = posting.articles[number] {
        known[posting.term] = articles
      } else if !posting.isWhole {
        known[posting.term] = try Int.fetchOne(count, arguments: [posting.term, number])
      }
    }
    let latest: String? = row["latest"]
    return KnownStory(
      reference: .init(id: row["id"], title: row["title"]), terms: known, articles: row["articles"],
      latest: latest.flatMap(CalendarDate.init(iso:)))
  }
}
