import Algorithms
import Articles
import Changes
import GRDB

/// Reads the stories that share terms with an article.
struct StoryReader {
  let db: Database

  /// How many stories a term can bring: of a term that more have, the newest.
  private static let perTerm = 100

  /// The stories that a term brings.
  private struct Posting {
    var term: String
    /// The newest first.
    var stories: [Int64] = []
    /// How many articles of each have the term.
    var articles: [Int] = []
    /// Whether these are all that have it.
    var isWhole: Bool { stories.count < StoryReader.perTerm }
  }

  /// Those that share most, a term counting the more the fewer stories have it, then the oldest.
  func stories(sharing terms: [String], limit: Int) throws -> [KnownStory] {
    let postings = try postings(terms)
    var shared: [Int64: Double] = [:]
    for posting in postings {
      let weight = 1 / Double(posting.stories.count + 1)
      for story in posting.stories { shared[story, default: 0] += weight }
    }
    let best = shared.min(count: limit) { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return try known(best.map(\.key), postings)
  }

  private func postings(_ terms: [String]) throws -> [Posting] {
    let query = try RepeatedQuery(
      db, "SELECT story, articles FROM story_term WHERE term = ? ORDER BY story DESC LIMIT \(Self.perTerm)")
    return try terms.map { term in
      var posting = Posting(term: term)
      try query.forEach(term) { row in
        posting.stories.append(row.integer(0))
        posting.articles.append(Int(row.integer(1)))
      }
      return posting
    }
  }

  /// The stories with those of the terms that they have.
  private func known(_ numbers: [Int64], _ postings: [Posting]) throws -> [KnownStory] {
    let count = try RepeatedQuery(db, "SELECT articles FROM story_term WHERE term = ? AND story = ?")
    let query = try db.cachedStatement(sql: "SELECT id, title, articles, latest FROM story WHERE number = ?")
    return try numbers.compactMap { number in
      guard let row = try Row.fetchOne(query, arguments: [number]) else { return nil }
      var known: [String: Int] = [:]
      for posting in postings {
        if let place = posting.stories.firstIndex(of: number) {
          known[posting.term] = posting.articles[place]
        } else if !posting.isWhole {
          try count.forEach(posting.term, number) { known[posting.term] = Int($0.integer(0)) }
        }
      }
      let latest: String? = row["latest"]
      return KnownStory(
        reference: .init(id: row["id"], title: row["title"]), terms: known, articles: row["articles"],
        latest: latest.flatMap(CalendarDate.init(iso:)))
    }
  }
}
